# cancel with a message, twice, and on a task that has ended.
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print("work", error.args)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancel("twice"))
    try:
        await task
    except asyncio.CancelledError as error:
        print("main", error.args)
    print(task.cancel())


asyncio.run(main())
