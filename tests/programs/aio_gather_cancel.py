# Cancelling a gather cancels its children.
import asyncio


async def job(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "ends")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def both():
    await asyncio.gather(job("a", 1), job("b", 5), job("c", 5))


async def main():
    task = asyncio.create_task(both())
    await asyncio.sleep(2)
    print("cancel:", task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("gather was cancelled")
    print(task.cancelled(), task.done())


asyncio.run(main())
