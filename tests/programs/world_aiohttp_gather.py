import asyncio
import time

import aiohttp

URLS = [
    "https://example.com/",
    "https://python.org/docs",
    "https://httpbin.org/delay/1",
    "https://api.example.com/users.json",
]


async def fetch(session, url):
    async with session.get(url) as response:
        text = await response.text()
        print(f"{time.perf_counter() - start:.2f} {response.status} {url} {len(text)}")
        return text


async def main():
    async with aiohttp.ClientSession() as session:
        pages = await asyncio.gather(*(fetch(session, url) for url in URLS))
    print([len(p) for p in pages])
    print(pages[0])
    print(pages[3])


start = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - start:.2f}")
