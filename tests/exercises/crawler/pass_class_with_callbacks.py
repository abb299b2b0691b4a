import asyncio
import aiohttp

pages = 9
latency = 0.5
limit = 3
site = f"https://forest.example/{pages}/{latency}/"


class Crawler:
    def __init__(self, session):
        self.session, self.places = session, asyncio.Semaphore(limit)
        self.seen, self.results, self.done = set(), [], asyncio.Event()

    def add(self, page):
        if page not in self.seen:
            self.seen.add(page)
            asyncio.create_task(self.visit(page)).add_done_callback(self.finished)

    async def visit(self, page):
        async with self.places, self.session.get(page) as response:
            if response.status != 200:
                return False
            links = (await response.json())["links"]
        for link in links:
            self.add(link)
        return True

    def finished(self, task):
        self.results.append(task.exception() is None and task.result())
        if len(self.results) == len(self.seen):
            self.done.set()


async def main():
    async with aiohttp.ClientSession(site) as session:
        crawler = Crawler(session)
        crawler.add("start")
        await crawler.done.wait()
    good = crawler.results.count(True)
    print(good, len(crawler.results) - good)


asyncio.run(main())
