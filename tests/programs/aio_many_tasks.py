# A thousand tasks.
import asyncio
import time


async def work(n):
    await asyncio.sleep(n % 10)
    return n


async def main():
    began = time.monotonic()
    results = await asyncio.gather(*(work(n) for n in range(1000)))
    print(sum(results), results[:3], f"{time.monotonic() - began:.1f}")


asyncio.run(main())
