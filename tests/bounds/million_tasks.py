# ends: stopped|MemoryError|exit 0
import asyncio


async def child(n):
    await asyncio.sleep(1)
    return n


async def main():
    print(len(await asyncio.gather(*(child(n) for n in range(1_000_000)))))


asyncio.run(main())
