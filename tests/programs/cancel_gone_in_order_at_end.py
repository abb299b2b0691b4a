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


async def limited():
    async with asyncio.timeout(1):
        await Held("in timeout")


async def itself():
    held = Held("of itself")
    held.itself = held
    await grouped()


async def main():
    tasks = [asyncio.create_task(f()) for f in (grouped, limited, itself)]
    await asyncio.sleep(0)
    print(len(tasks))


asyncio.run(main())
print("after")
