import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status


async def ticks(seconds):
    while True:
        yield
        await asyncio.sleep(seconds)


async def main():
    tasks = []
    async with aiohttp.ClientSession("https://api.example") as session:
        async for _ in ticks(1):
            for _ in range(min(rate, requests - len(tasks))):
                tasks.append(asyncio.create_task(fetch(f"/{len(tasks) + 1}", session)))
            if len(tasks) == requests:
                break
        statuses = await asyncio.gather(*tasks)
    print(len(statuses), statuses.count(200))


asyncio.run(main())
