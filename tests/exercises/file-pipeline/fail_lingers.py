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
    counts = await asyncio.gather(
        *[count(name) for name in os.listdir(folder)],
        return_exceptions=True,  # one locked file must not hide the others
    )
    errors = [result for result in counts if not isinstance(result, OSError)]
    locked = len(counts) - len(errors)
    await asyncio.sleep(1)
    print(f"{sum(errors)} errors in {len(errors)} files, {locked} locked")


asyncio.run(main())
