# Task switches: 1,000 tasks give up their turn 300 times each.
import asyncio


async def turns(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(turns(300) for _ in range(1000)))


asyncio.run(main())
