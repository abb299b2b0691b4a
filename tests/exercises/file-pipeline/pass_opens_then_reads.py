import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def main():
    names = [entry.name for entry in os.scandir(folder)]
    opened = await asyncio.gather(*(aiofiles.open(f"{folder}/{name}") for name in names), return_exceptions=True)
    good = [file for file in opened if not isinstance(file, OSError)]
    texts = await asyncio.gather(*(file.read() for file in good))
    await asyncio.gather(*(file.close() for file in good))
    print(sum(text.count("ERROR") for text in texts), len(good), len(opened) - len(good))


asyncio.run(main())
