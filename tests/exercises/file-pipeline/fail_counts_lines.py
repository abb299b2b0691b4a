import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name):
    async with aiofiles.open(f"{folder}/{name}") as file:
        text = await file.read()
    return sum(1 for line in text.splitlines() if line.startswith("ERROR"))


async def main():
    results = await asyncio.gather(*map(count, os.listdir(folder)), return_exceptions=True)
    read = [n for n in results if isinstance(n, int)]
    print(sum(read), len(read), len(results))


asyncio.run(main())
