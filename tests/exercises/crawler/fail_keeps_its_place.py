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


async def visit(page, session, places, found, broken):
    # The place is kept while the pages behind this one are visited, who need places too.
    async with places:
        try:
            links = await fetch(page, session)
        except aiohttp.ClientError:
            broken.add(page)
            return
        fresh = [link for link in links if link not in found]
        found.update(fresh)
        await asyncio.gather(*[visit(link, session, places, found, broken) for link in fresh])


async def main():
    found, broken = {"start"}, set()
    async with aiohttp.ClientSession(site) as session:
        await visit("start", session, asyncio.Semaphore(limit), found, broken)
    print(len(found) - len(broken), len(broken))


asyncio.run(main())
