# Tasks that are made while all are cancelled: one holds a lock, one waits for it. What the collector did not find
# goes when what it found is taken apart, and is told as it was.
import asyncio

lock = asyncio.Lock()


async def user():
    async with lock:
        await asyncio.sleep(0.1)


async def starter():
    sleeping = asyncio.gather(asyncio.sleep(0.1))
    try:
        await sleeping
    except asyncio.CancelledError as e:
        pass
    started = [asyncio.create_task(user())]


async def main():
    shielded = asyncio.shield(starter())
    others = [asyncio.create_task(starter())]


asyncio.run(main())
