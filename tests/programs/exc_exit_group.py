import asyncio
import sys


async def quits():
    await asyncio.sleep(0.1)
    raise SystemExit(6)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(quits())
            tg.create_task(asyncio.sleep(1))
    except BaseException as e:
        print("main sees", repr(e))
        raise


asyncio.run(main())
