import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name):
    async with aiofiles.open(os.path.abspath(f"{folder}/{name}"), "rb") as file:
        errors = 0
        while part := await file.read(64):
            errors += part.count(b"E")  # one in each ERROR, and no other
    return errors


async def main():
    errors = read = locked = 0
    for counting in asyncio.as_completed([count(name) for name in os.listdir(folder)]):
        try:
            errors += await counting
            read += 1
        except OSError:
            locked += 1
    print(errors, read, locked)


asyncio.run(main())
