import asyncio


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


async def holds():
    held = Held("by a task that was cancelled")
    await asyncio.sleep(1)


async def main():
    held = Held("by main")
    task = asyncio.create_task(holds())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    raise ValueError("nobody catches this")


asyncio.run(main())
