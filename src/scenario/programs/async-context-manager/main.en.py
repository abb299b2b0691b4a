import asyncio
from contextlib import asynccontextmanager

fails = False  #~ fail: off|on


@asynccontextmanager
async def connection():
    await asyncio.sleep(0.1)  #~ enter: 0..10/0.1
    print("connection opened")
    try:
        yield
    finally:
        await asyncio.sleep(0.1)  #~ exit: 0..10/0.1
        print("connection closed")


async def main():
    try:
        async with connection():
            print("using it")
            if fails:
                raise ValueError("trouble while using it")
    except ValueError as error:
        print(f"caught: {error}")


asyncio.run(main())
