# sys.exit inside of a coroutine.
import asyncio
import sys


async def main():
    print("leaving")
    try:
        await asyncio.sleep(1)
        sys.exit(4)
    finally:
        print("cleanup")


asyncio.run(main())
