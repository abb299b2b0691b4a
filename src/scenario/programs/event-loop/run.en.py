import asyncio


async def main():
    print("main starts")
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
