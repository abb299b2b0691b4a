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


async def visit(page, session, places, found, results, group):
    async with places:
        try:
            links = await fetch(page, session)
        except aiohttp.ClientError:
            results.append(False)
            return
    results.append(True)
    for link in links:
        if link not in found:
            found.add(link)
            group.create_task(visit(link, session, places, found, results, group))


async def main():
    found, results = {"start"}, []
    async with aiohttp.ClientSession(site) as session, asyncio.TaskGroup() as group:
        group.create_task(visit("start", session, asyncio.Semaphore(3), found, results, group))
    print(results.count(True), results.count(False))


asyncio.run(main())
