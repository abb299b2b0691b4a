import asyncio
import aiohttp

pages = 9
latency = 0.5
limit = 3
site = f"https://forest.example/{pages}/{latency}/"


async def fetch(page, session):
    async with session.get(page) as response:
        response.raise_for_status()
        return (await response.json())["links"]


async def main():
    # One level after another: all of a level have to wait for its slowest page.
    places = asyncio.Semaphore(limit)
    found, good, broken, level = {"start"}, 0, 0, ["start"]

    async def one(page):
        async with places:
            return await fetch(page, session)

    async with aiohttp.ClientSession(site) as session:
        while level:
            results = await asyncio.gather(*[one(page) for page in level], return_exceptions=True)
            level = []
            for result in results:
                if isinstance(result, Exception):
                    broken += 1
                    continue
                good += 1
                for link in result:
                    if link not in found:
                        found.add(link)
                        level.append(link)
    print(good, broken)


asyncio.run(main())
