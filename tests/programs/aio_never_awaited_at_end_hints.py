import asyncio


async def add(n):
    pass


try:
    asyncio.gather(add(1))
except RuntimeError as e:
    print(e)
asyncio.create_task(add(2))
