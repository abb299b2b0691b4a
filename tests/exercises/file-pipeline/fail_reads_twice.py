import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name):
    async with aiofiles.open(f"{folder}/{name}") as file:
        text = await file.read()
        await file.seek(0)
        lines = await file.readlines()
    return sum("ERROR" in line for line in lines)


async def main():
    counts = await asyncio.gather(*[count(name) for name in os.listdir(folder)], return_exceptions=True)
    good = [result for result in counts if isinstance(result, int)]
    print(sum(good), len(good), len(counts) - len(good))


asyncio.run(main())
