import asyncio
import sys


async def quits():
    await asyncio.sleep(0.1)
    sys.exit("bye")


async def other():
    try:
        await asyncio.sleep(1)
    finally:
        print("other cleaned")


async def main():
    t = asyncio.create_task(quits())
    u = asyncio.create_task(other())
    await asyncio.sleep(1)
    print("never")


asyncio.run(main())
