import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name, results):
    try:
        async with aiofiles.open(f"{folder}/{name}") as file:
            results[name] = sum(["ERROR" in line async for line in file])
    except PermissionError:
        results[name] = None


async def main():
    results = {}
    async with asyncio.TaskGroup() as group:
        for name in os.listdir(folder):
            group.create_task(count(name, results))
    good = [errors for errors in results.values() if errors is not None]
    print(f"errors: {sum(good)}; files: {len(good)}; locked: {len(results) - len(good)}")


asyncio.run(main())
