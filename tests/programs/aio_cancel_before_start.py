# Cancelled before its first step: its body never runs.
import asyncio


async def work():
    print("never")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled before it began")
    print(task.cancelled())


asyncio.run(main())
