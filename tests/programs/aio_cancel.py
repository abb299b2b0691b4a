# cancel throws CancelledError at the await; finally runs.
import asyncio


async def work():
    print("work starts")
    try:
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError:
        print("work is cancelled")
        raise
    finally:
        print("work cleans up")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    print("asked", task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")
    print(task.cancelled())


asyncio.run(main())
