import asyncio

async def fetch(n):
    await asyncio.sleep(n)
    return n

async def main():
    results = await asyncio.gather(
        fetch(1),
        fetch(2)
        fetch(3),
    )
    print(results)

asyncio.run(main())
