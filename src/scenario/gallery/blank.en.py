import asyncio


async def main():
    print("hello")
    await asyncio.sleep(1)  #~ wait: 0..5/0.1
    print("some time has passed")


asyncio.run(main())
