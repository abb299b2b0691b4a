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


async def worker(names, results):
    while not names.empty():
        name = names.get_nowait()
        try:
            results.append(await count(name))
        except PermissionError:
            results.append(None)


async def main():
    names, results = asyncio.Queue(), []
    for name in sorted(os.listdir(folder)):
        await names.put(name)
    await asyncio.gather(*[worker(names, results) for _ in range(names.qsize())])
    read = [n for n in results if n is not None]
    print(f"errors: {sum(read)}, read: {len(read)}, locked: {len(results) - len(read)}")


asyncio.run(main())
