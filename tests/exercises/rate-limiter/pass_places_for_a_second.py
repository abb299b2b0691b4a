import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status



async def main():
    async with aiohttp.ClientSession("https://api.example") as session:
        places = asyncio.Semaphore(rate)

        async def one(n):
            async with places:
                task = asyncio.create_task(fetch(f"/{n + 1}", session))
                await asyncio.sleep(1)
            return await task

        statuses = await asyncio.gather(*[one(n) for n in range(requests)])
    print(len(statuses), statuses.count(200))


asyncio.run(main())
