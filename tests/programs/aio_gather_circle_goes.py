# What gather made is a part of circles as all else: a failed child's traceback leads to who awaits the gather.
import asyncio
import gc


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goes:", self.name)


async def fails(name):
    held = Loud(f"{name} in the child")
    raise ValueError(name)


async def waits(name):
    held = Loud(f"{name} in who waits")
    children = [asyncio.ensure_future(fails(name)), asyncio.ensure_future(asyncio.sleep(0.1))]
    try:
        await asyncio.wait_for(asyncio.gather(*children), 0.2)
    except ValueError:
        print(name, "failed")


async def main():
    gc.disable()
    await waits("first")
    gc.collect()
    print("collected")
    await waits("second")
    await asyncio.gather(fails("third"))


try:
    asyncio.run(main())
except ValueError as e:
    print("ended by", e)
print("ends")
