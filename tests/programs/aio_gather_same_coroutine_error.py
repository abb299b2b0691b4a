# The exception of one child carries the frames of its own task.
import asyncio


async def inner(n):
    await asyncio.sleep(0)
    if n == 1:
        raise RuntimeError("inner failed")


async def outer(n):
    await inner(n)


async def main():
    results = await asyncio.gather(outer(0), outer(1), return_exceptions=True)
    raise results[1]


asyncio.run(main())
