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
    counts = await asyncio.gather(*[count(name) for name in os.listdir(folder)])
    print(sum(counts), len(counts), 0)


asyncio.run(main())
