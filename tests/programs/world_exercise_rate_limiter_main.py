import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status


async def main():
    async with aiohttp.ClientSession("https://api.example") as session:
        statuses = await asyncio.gather(*[fetch(f"/{n + 1}", session) for n in range(requests)])
    print(f"{len(statuses)} answers, {statuses.count(200)} of them good")


asyncio.run(main())
