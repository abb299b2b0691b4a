# Results keep the order of the call, whatever ends first.
import asyncio
import time


async def fetch(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name


async def main():
    began = time.monotonic()
    print(await asyncio.gather(fetch("a", 1), fetch("b", 2), fetch("c", 1)))
    print(f"{time.monotonic() - began:.1f}")
    raise ValueError("x")


asyncio.run(main())
