# ensure_future: a coroutine becomes a task, a task stays itself.
import asyncio


async def work():
    return 1


async def main():
    task = asyncio.ensure_future(work())
    print(isinstance(task, asyncio.Task), asyncio.ensure_future(task) is task, await task)


asyncio.run(main())
