import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def main():
    names = os.listdir(folder)
    opened = await asyncio.gather(*(aiofiles.open(f"{folder}/{name}") for name in names), return_exceptions=True)
    good = [file for file in opened if not isinstance(file, OSError)]
    errors = 0
    for file in good:
        errors += (await file.read()).count("ERROR")
    print(errors, len(good), len(opened) - len(good))


asyncio.run(main())
