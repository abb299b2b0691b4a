# time.sleep inside of coroutines: gather gains nothing.
import asyncio
import time


async def job(name, seconds):
    print("start", name)
    time.sleep(seconds)
    print("end", name)
    return name


async def main():
    began = time.monotonic()
    print(await asyncio.gather(job("a", 1), job("b", 2)))
    print(f"{time.monotonic() - began:.1f}")


asyncio.run(main())
