# A task that begins eagerly is among the scheduled ones once it waits, after those that it made: so they are cancelled
# at the end in that order, and the group's task is cancelled twice.
import asyncio


async def child(name):
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.3)
        print(name, "cleaned")


async def group(name):
    async with asyncio.TaskGroup() as group:
        group.create_task(child(name), name=f"child of {name}")


async def main():
    eager = asyncio.Task(group("eager"), loop=asyncio.get_running_loop(), eager_start=True, name="eager")
    later = asyncio.create_task(group("later"), name="later")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([task.get_name() for task in asyncio.all_tasks()])


asyncio.run(main())
