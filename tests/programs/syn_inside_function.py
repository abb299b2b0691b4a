import asyncio


async def main():
    print("start")
    if True:
        await asyncio.sleep(1
    print("end")


asyncio.run(main())
