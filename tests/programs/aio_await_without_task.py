# The same two awaited directly: one after the other.
import asyncio
import time


async def job(name, delay):
    print(f"{name} starts")
    await asyncio.sleep(delay)
    print(f"{name} ends")
    return f"result {name}"


async def main():
    began = time.monotonic()
    a = job("A", 2)
    b = job("B", 1)
    print("made")
    print(await b)
    print(await a)
    print(f"{time.monotonic() - began:.1f}")


asyncio.run(main())
