import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name, places):
    async with places, aiofiles.open(f"{folder}/{name}") as file:
        return (await file.read()).count("ERROR")


async def main():
    places = asyncio.Semaphore(2)
    counts = await asyncio.gather(*[count(name, places) for name in os.listdir(folder)], return_exceptions=True)
    good = [result for result in counts if isinstance(result, int)]
    print(sum(good), len(good), len(counts) - len(good))


asyncio.run(main())
