import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name):
    async with aiofiles.open(f"{folder}/{name}") as file:
        return (await file.read(100)).count("ERROR")  # a sample is enough


async def main():
    counts = await asyncio.gather(*[count(name) for name in os.listdir(folder)], return_exceptions=True)
    good = [result for result in counts if isinstance(result, int)]
    print(sum(good) * 4, len(good), len(counts) - len(good))


asyncio.run(main())
