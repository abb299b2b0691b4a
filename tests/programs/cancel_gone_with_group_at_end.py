import asyncio


class Held:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        yield from asyncio.sleep(1).__await__()

    def __del__(self):
        print("gone:", self.name)


async def grouped():
    async with asyncio.TaskGroup():
        await Held("in group")


async def main():
    task = asyncio.create_task(grouped())
    await asyncio.sleep(0)
    print(task.done())


asyncio.run(main())
print("after")
