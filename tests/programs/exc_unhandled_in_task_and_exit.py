import asyncio
import sys


async def quits():
    await asyncio.sleep(0.1)
    print("quitting")
    sys.exit("message to stderr")


async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print("other cleaned up")


async def main():
    t = asyncio.create_task(quits())
    o = asyncio.create_task(other())
    try:
        await asyncio.sleep(1)
    except BaseException as e:
        print("main sees", repr(e))
        raise
    finally:
        print("main finally")


asyncio.run(main())
