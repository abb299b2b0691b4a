# Sleeps that end at one time end in the order in which they began.
import asyncio


async def job(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay)
    print(name)


async def main():
    await asyncio.gather(
        job("a: 2", 2), job("b: 1 1", 1, 1), job("c: 2", 2), job("d: .5 x4", 0.5, 0.5, 0.5, 0.5), job("e: 0 2", 0, 2)
    )


asyncio.run(main())
