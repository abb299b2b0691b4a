# A coroutine that nobody awaits.
import asyncio


async def work():
    print("never")


async def main():
    work()
    print("main goes on")
    await asyncio.sleep(1)


asyncio.run(main())
