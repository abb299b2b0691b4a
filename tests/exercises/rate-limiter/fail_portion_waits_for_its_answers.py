import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status



async def main():
    async with aiohttp.ClientSession("https://api.example") as session:
        statuses = []
        for first in range(0, requests, rate):
            batch = [fetch(f"/{n + 1}", session) for n in range(first, min(first + rate, requests))]
            statuses += (await asyncio.gather(*batch, asyncio.sleep(1)))[:-1]
    print(len(statuses), statuses.count(200))


asyncio.run(main())
