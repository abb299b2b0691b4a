import asyncio
import aiohttp

rate = 5
requests = 12


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status



async def main():
    async with aiohttp.ClientSession("https://api.example") as session:
        from _interleave import outside
        for n in range(requests):
            if n and n % rate == 0:
                await asyncio.sleep(1)
            await outside("network", f"https://api.example/{n + 1}", 0.001)
    print(requests, requests)


asyncio.run(main())
