import asyncio
import sys


async def quits():
    await asyncio.sleep(0.1)
    sys.exit(4)


async def main():
    await asyncio.gather(quits(), asyncio.sleep(1))


try:
    asyncio.run(main())
except SystemExit as e:
    print("caught", e.code)
print("goes on")
