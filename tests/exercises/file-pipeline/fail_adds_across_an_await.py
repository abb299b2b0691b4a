import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


async def count(name, totals):
    try:
        file = await aiofiles.open(os.path.join(folder, name))
    except OSError:
        totals["locked"] += 1
        return
    try:
        totals["errors"] += (await file.read()).count("ERROR")
        totals["read"] += 1
    finally:
        await file.close()


async def main():
    totals = {"errors": 0, "read": 0, "locked": 0}
    async with asyncio.TaskGroup() as group:
        for name in os.listdir(folder):
            group.create_task(count(name, totals))
    print(*totals.values())


asyncio.run(main())
