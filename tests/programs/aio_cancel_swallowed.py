# A task may swallow its cancellation.
import asyncio
import time


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("not now")
    await asyncio.sleep(1)
    return "done anyway"


async def main():
    began = time.monotonic()
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    task.cancel()
    print(await task)
    print(task.cancelled(), task.cancelling(), f"{time.monotonic() - began:.1f}")


asyncio.run(main())
