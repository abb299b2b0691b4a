import asyncio


async def third(x):
    return 10 / x


async def second(x):
    await asyncio.sleep(0.1 * x)
    return await third(x - 1)


async def first(x):
    return await asyncio.wait_for(second(x), 5)


async def main():
    results = await asyncio.gather(first(3), first(1), first(2), return_exceptions=True)
    print(results)
    async with asyncio.timeout(10):
        await asyncio.gather(first(2), first(1))


asyncio.run(main())
