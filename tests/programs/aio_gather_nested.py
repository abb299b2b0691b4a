# gather inside of gather.
import asyncio
import time


async def leaf(name, delay):
    await asyncio.sleep(delay)
    print("leaf", name)
    return name


async def branch(name, *delays):
    results = await asyncio.gather(*(leaf(f"{name}{i}", d) for i, d in enumerate(delays)))
    print("branch", name)
    return results


async def main():
    began = time.monotonic()
    print(await asyncio.gather(branch("a", 1, 3), branch("b", 2, 2), leaf("c", 1)))
    print(await asyncio.gather(asyncio.gather(leaf("x", 1), leaf("y", 1)), leaf("z", 2)))
    print(f"{time.monotonic() - began:.1f}")


asyncio.run(main())
