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


async def visit(page, session, group, places, found, broken):
    try:
        async with places:  # at most as many at once as there are places
            links = await fetch(page, session)
    except aiohttp.ClientError:
        broken.add(page)
        return
    for link in links:
        if link not in found:  # noted before anybody else can find it
            found.add(link)
            group.create_task(visit(link, session, group, places, found, broken))


async def main():
    found, broken = {"start"}, set()
    places = asyncio.Semaphore(limit
    async with aiohttp.ClientSession(site) as session:
        async with asyncio.TaskGroup() as group:  # ends when its last task has
            group.create_task(visit("start", session, group, places, found, broken))
    print(f"{len(found) - len(broken)} pages, {len(broken)} broken")


asyncio.run(main())
