# A finally that awaits, while being cancelled.
import asyncio
import time


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("closing")
        await asyncio.sleep(2)
        print("closed")


async def main():
    began = time.monotonic()
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"cancelled at {time.monotonic() - began:.1f}")


asyncio.run(main())
