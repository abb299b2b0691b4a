# A task's exception that nobody catches ends the program.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("from the task")


async def main():
    task = asyncio.create_task(fail())
    await task
    print("never")


asyncio.run(main())
