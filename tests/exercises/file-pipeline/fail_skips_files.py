import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name):
    async with aiofiles.open(f"{folder}/{name}") as file:
        return (await file.read()).count("ERROR")


async def main():
    names = os.listdir(folder)[: files // 2]  # the others will be like these
    counts = await asyncio.gather(*[count(name) for name in names], return_exceptions=True)
    good = [result for result in counts if isinstance(result, int)]
    print(2 * sum(good), 2 * len(good), 2 * (len(counts) - len(good)))


asyncio.run(main())
