# Exceptions that nobody saw, of tasks that frames of cancelled ones keep, beside what ended the program: told in the
# order in which the collector comes to them, through the set of what was cancelled.
import asyncio


async def fails():
    raise KeyError("lost")


async def main():
    for _ in range(3):
        failing = [asyncio.create_task(fails()) for _ in range(2)]

        async def inner():
            own = [asyncio.create_task(fails())]
            await asyncio.sleep(0.1)

        last = asyncio.create_task(inner())
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())


asyncio.run(main())
