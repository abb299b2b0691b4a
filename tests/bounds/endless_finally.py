# ends: stopped
import asyncio


async def main():
    while True:
        try:
            await asyncio.sleep(1)
        except BaseException:
            pass


async def outer():
    t = asyncio.create_task(main())
    await asyncio.sleep(0)
    t.cancel()


asyncio.run(outer())
