import asyncio
import aiohttp

pages = 9
latency = 0.5
limit = 3
site = f"https://forest.example/{pages}/{latency}/"


SITE = {"start": ["oak", "pine"], "oak": ["birch", "fox"], "pine": ["maple"], "birch": [], "maple": []}


class Session:
    def get(self, page):
        return Answer(page)


class Answer:
    def __init__(self, page):
        self.page = page

    async def __aenter__(self):
        await asyncio.sleep(0.5)
        return self

    async def __aexit__(self, *args):
        pass

    def raise_for_status(self):
        if self.page not in SITE:
            raise aiohttp.ClientError

    async def json(self):
        return {"links": SITE[self.page]}



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
    session = Session()
    async with asyncio.TaskGroup() as group:
        group.create_task(visit("start", session, asyncio.Semaphore(limit), found, results, group))
    print(results.count(True), results.count(False))


asyncio.run(main())
