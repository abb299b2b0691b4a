# The exception of a task that begins eagerly holds the frames around its first step, the one of create_task among
# them, which holds the task: a circle, and with it the locals of whoever made the task.
import asyncio


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goes:", self.name)


async def fails():
    raise ValueError("x")


async def deep():
    return await fails()


async def main(how):
    if how != "alone":
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    held = Loud(how)
    match how:
        case "task":
            task = asyncio.create_task(fails())
            task = task.exception()
            task = None
        case "deep":
            task = asyncio.create_task(deep())
            print(repr(task.exception()))
            task = None
        case "as completed":
            async for task in asyncio.as_completed([fails(), asyncio.sleep(0.1)]):
                task.exception()
        case "alone":
            task = asyncio.Task(fails(), loop=asyncio.get_running_loop(), eager_start=True)
            print(repr(task.exception()))
            task = None
    await asyncio.sleep(0.1)


for how in "task", "deep", "as completed", "alone":
    with asyncio.Runner() as runner:
        runner.run(main(how))
    print(how, "ran")
