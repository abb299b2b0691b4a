# An exception through gather, uncaught.
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return 10 // (2 - n)


async def main():
    print(await asyncio.gather(job(1), job(2), job(3)))


asyncio.run(main())
