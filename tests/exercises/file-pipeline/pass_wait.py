import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name):
    file = await aiofiles.open(f"{folder}/{name}")
    try:
        return (await file.read()).count("ERROR")
    finally:
        await file.close()


async def main():
    tasks = [asyncio.create_task(count(name)) for name in os.listdir(folder)]
    await asyncio.wait(tasks)
    good = [task.result() for task in tasks if not task.exception()]
    print(sum(good), "errors in", len(good), "files,", len(tasks) - len(good), "locked")


asyncio.run(main())
