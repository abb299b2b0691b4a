import asyncio
import random
from dataclasses import dataclass


@dataclass
class Page:
    url: str
    links: list
    size: int


class FakeWeb:
    def __init__(self, seed=1):
        self.rng = random.Random(seed)
        self.requests = 0

    async def get(self, url):
        self.requests += 1
        await asyncio.sleep(self.rng.choice([0.05, 0.1, 0.2]))
        depth = url.count("/")
        if self.rng.random() < 0.15:
            raise ConnectionError(f"cannot reach {url}")
        links = [f"{url}/{c}" for c in "ab"] if depth < 3 else []
        return Page(url, links, self.rng.randint(100, 999))


async def scrape(web, root, limit):
    seen, results, errors = {root}, [], []
    sem = asyncio.Semaphore(limit)

    async def visit(url, tg):
        async with sem:
            try:
                page = await web.get(url)
            except ConnectionError as e:
                errors.append(str(e))
                return
        results.append(page)
        print(f"{asyncio.get_running_loop().time() - start:.2f} {page.url} {page.size}")
        for link in page.links:
            if link not in seen:
                seen.add(link)
                tg.create_task(visit(link, tg))

    start = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(visit(root, tg))
    return results, errors


results, errors = asyncio.run(scrape(FakeWeb(3), "site", 2))
print(len(results), sum(p.size for p in results), errors)
