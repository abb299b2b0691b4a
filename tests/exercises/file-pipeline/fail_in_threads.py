import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


def count(name):
    with open(f"{folder}/{name}") as file:
        return file.read().count("ERROR")


async def main():
    names = os.listdir(folder)
    results = await asyncio.gather(*(asyncio.to_thread(count, name) for name in names), return_exceptions=True)
    read = [n for n in results if isinstance(n, int)]
    print(sum(read), len(read), len(results) - len(read))


asyncio.run(main())
