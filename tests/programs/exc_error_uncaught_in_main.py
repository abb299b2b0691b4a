import asyncio


async def deep(n):
    if n == 0:
        raise LookupError("deep down")
    await deep(n - 1)


async def main():
    try:
        await deep(2)
    except LookupError as e:
        raise RuntimeError("wrapped") from e


asyncio.run(main())
