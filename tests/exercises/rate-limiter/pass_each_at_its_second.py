import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status



async def main():
    async with aiohttp.ClientSession("https://api.example") as session:
        async def one(n):
            await asyncio.sleep(n // rate)
            return await fetch(f"/{n + 1}", session)

        statuses = await asyncio.gather(*[one(n) for n in range(requests)])
    print(f"{len(statuses)} answers; good: {sum(status == 200 for status in statuses)}")


asyncio.run(main())
