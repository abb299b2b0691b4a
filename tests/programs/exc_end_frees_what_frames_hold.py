import asyncio
import gc


class Session:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("closed", self.name)

    async def get(self, name):
        raise ValueError(name)


def kept():
    try:
        Session("sync").get("x").send(None)
    except ValueError as e:
        error = e


async def main():
    kept()
    gc.collect()
    print("collected")
    task = asyncio.create_task(Session("task").get("task"))
    await asyncio.wait({task})
    try:
        await Session("awaited").get("awaited")
    except ValueError as e:
        error = e
    async with asyncio.timeout(1):
        await asyncio.sleep(2)


asyncio.run(main())
