# Awaiting a task that has ended gives its result at once, as often as one likes.
import asyncio


async def work():
    print("work")
    return [1]


async def other():
    print("other")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    asyncio.create_task(other())
    print(await task, await task, (await task) is task.result())
    print("no turn was given up")
    await asyncio.sleep(0)


asyncio.run(main())
