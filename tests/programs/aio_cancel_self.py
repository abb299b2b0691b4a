# A task that cancels itself: at its next await.
import asyncio


async def work():
    asyncio.current_task().cancel()
    print("still running")
    await asyncio.sleep(0)
    print("never")


async def main():
    try:
        await asyncio.create_task(work())
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
