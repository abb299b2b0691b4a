# One raises: gather raises at once, the others go on.
import asyncio
import time


async def job(name, delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        print(name, "fails")
        raise ValueError(name)
    print(name, "ends")
    return name


async def main():
    began = time.monotonic()
    try:
        await asyncio.gather(job("a", 1), job("b", 2, fails=True), job("c", 3))
    except ValueError as error:
        print(f"caught {error} at {time.monotonic() - began:.1f}")
    await asyncio.sleep(2)
    print(f"end at {time.monotonic() - began:.1f}")


asyncio.run(main())
