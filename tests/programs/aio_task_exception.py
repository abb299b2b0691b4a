# A task raises; the awaiter catches it, with its traceback through the task.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("from the task")


async def main():
    task = asyncio.create_task(fail())
    print("waiting")
    try:
        await task
    except ValueError as error:
        print("caught", error)
    print(task.done(), repr(task.exception()))


asyncio.run(main())
