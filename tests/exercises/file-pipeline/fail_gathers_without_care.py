import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name):
    async with aiofiles.open(f"{folder}/{name}") as file:
        text = await file.read()
    return text.count("ERROR")


async def main():
    results = await asyncio.gather(*map(count, os.listdir(folder)))
    print(sum(results), len(results), 0)


asyncio.run(main())
