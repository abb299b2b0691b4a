# create_task: made first, run when main gives up its turn.
import asyncio
import time


async def job(name, delay):
    print(f"{name} starts")
    await asyncio.sleep(delay)
    print(f"{name} ends")
    return f"result {name}"


async def main():
    began = time.monotonic()
    a = asyncio.create_task(job("A", 2))
    b = asyncio.create_task(job("B", 1))
    print("created")
    print(await a)
    print(await b)
    print(f"{time.monotonic() - began:.1f}")


asyncio.run(main())
