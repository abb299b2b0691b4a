# Cancelling a task that awaits another cancels that one too.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner ends")


async def outer(task):
    try:
        await task
    finally:
        print("outer ends")


async def main():
    a = asyncio.create_task(inner(), name="inner")
    b = asyncio.create_task(outer(a), name="outer")
    await asyncio.sleep(1)
    b.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True))
    print(a.cancelled(), b.cancelled())


asyncio.run(main())
