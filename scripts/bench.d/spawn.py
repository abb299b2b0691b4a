# Spawning and gathering 100,000 tasks.
import asyncio


async def one(n):
    return n


async def main():
    tasks = [asyncio.create_task(one(n)) for n in range(100_000)]
    results = await asyncio.gather(*tasks)
    assert sum(results) == 4999950000


asyncio.run(main())
