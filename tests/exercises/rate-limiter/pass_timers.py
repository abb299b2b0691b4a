import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status


async def main():
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession("https://api.example") as session:
        start, due = loop.time(), [loop.create_future() for _ in range(requests)]
        for n, future in enumerate(due):
            loop.call_at(start + n // rate, future.set_result, f"/{n + 1}")

        async def send(future):
            return await fetch(await future, session)

        statuses = await asyncio.gather(*map(send, due))
    print(len(statuses), statuses.count(200))


asyncio.run(main())
