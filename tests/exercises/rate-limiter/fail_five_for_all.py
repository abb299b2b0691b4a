import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status


async def main():
    tasks = []
    async with aiohttp.ClientSession("https://api.example") as session:
        for n in range(requests):
            if n and n % 5 == 0:
                await asyncio.sleep(1)
            tasks.append(asyncio.create_task(fetch(f"/{n + 1}", session)))
        statuses = await asyncio.gather(*tasks)
    print(len(statuses), statuses.count(200))


asyncio.run(main())
