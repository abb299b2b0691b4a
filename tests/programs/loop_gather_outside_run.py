import asyncio


async def a():
    return 1


asyncio.run(asyncio.gather(a(), a()))
