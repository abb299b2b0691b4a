import asyncio


async def main():
    print("main 시작")
    await asyncio.sleep(1)
    print("main 끝")


asyncio.run(main())
