import asyncio
from contextlib import asynccontextmanager

fails = False  #~ fail: off|on


@asynccontextmanager
async def connection():
    await asyncio.sleep(0.1)  #~ enter: 0..10/0.1
    print("연결 열림")
    try:
        yield
    finally:
        await asyncio.sleep(0.1)  #~ exit: 0..10/0.1
        print("연결 닫힘")


async def main():
    try:
        async with connection():
            print("연결 사용")
            if fails:
                raise ValueError("사용하다 생긴 문제")
    except ValueError as error:
        print(f"잡은 예외: {error}")


asyncio.run(main())
