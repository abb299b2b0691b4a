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


async def visit(page, session, places, found):
    async with places:
        links = await fetch(page, session)
    fresh = [link for link in links if link not in found]
    found.update(fresh)
    await asyncio.gather(*[visit(link, session, places, found) for link in fresh])


async def main():
    found = {"start"}
    async with aiohttp.ClientSession(site) as session:
        await visit("start", session, asyncio.Semaphore(limit), found)
    print(len(found), 0)


asyncio.run(main())
