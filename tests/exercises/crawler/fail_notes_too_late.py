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
    try:
        async with places:
            links = await fetch(page, session)
        found.add(page)  # too late: somebody else may have asked for it meanwhile
    except aiohttp.ClientError:
        broken.add(page)
        return
    await asyncio.gather(*[visit(link, session, places, found, broken) for link in links if link not in found | broken])


async def main():
    found, broken = set(), set()
    async with aiohttp.ClientSession(site) as session:
        await visit("start", session, asyncio.Semaphore(limit), found, broken)
    print(len(found), len(broken))


asyncio.run(main())
