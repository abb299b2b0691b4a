# Sleeps end by their length, not by their order.
import asyncio
import time


async def job(delay):
    await asyncio.sleep(delay)
    print(f"{delay} at {time.monotonic() - began:.2f}")


async def main():
    await asyncio.gather(*(job(d) for d in (3, 1, 2, 0.5, 0, 1.5, 0.01)))


began = time.monotonic()
asyncio.run(main())
