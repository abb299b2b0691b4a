import asyncio

fails = False  #~ fail: off|on


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.1)  #~ enter: 0..10/0.1
        print("연결 열림")

    async def __aexit__(self, *error):
        await asyncio.sleep(0.1)  #~ exit: 0..10/0.1
        print("연결 닫힘")


async def main():
    try:
        async with Connection():
            print("연결 사용")
            if fails:
                raise ValueError("사용하다 생긴 문제")
    except ValueError as error:
        print(f"잡은 예외: {error}")


asyncio.run(main())
