import asyncio
import aiohttp
from collections import deque


class Crawler:
    def __init__(self, session, limit, workers=3):
        self.session, self.limit = session, limit
        self.queue = asyncio.Queue()
        self.seen, self.pages = set(), []
        self.workers = workers

    async def crawl(self, root):
        self.add(root)
        tasks = [asyncio.create_task(self.work(n)) for n in range(self.workers)]
        await self.queue.join()
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return self.pages

    def add(self, url):
        if url not in self.seen and len(self.seen) < self.limit:
            self.seen.add(url)
            self.queue.put_nowait(url)

    async def work(self, n):
        while True:
            url = await self.queue.get()
            try:
                async with self.session.get(url) as r:
                    text = await r.text()
                print(f"worker {n} {url} {r.status}")
                self.pages.append(url)
                for part in text.split('href="')[1:]:
                    self.add("https://site.example" + part.split('"')[0])
            finally:
                self.queue.task_done()


async def main():
    async with aiohttp.ClientSession() as session:
        pages = await Crawler(session, 8).crawl("https://site.example/links/10")
        print(len(pages), pages[-1])


asyncio.run(main())
