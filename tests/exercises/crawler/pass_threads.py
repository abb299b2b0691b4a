import asyncio
import requests

pages = 9
latency = 0.5
limit = 3
site = f"https://forest.example/{pages}/{latency}/"


def fetch(page):
    response = requests.get(site + page)
    response.raise_for_status()
    return response.json()["links"]


async def visit(page, places, found, broken):
    try:
        async with places:
            links = await asyncio.to_thread(fetch, page)
    except requests.RequestException:
        broken.add(page)
        return
    fresh = [link for link in links if link not in found]
    found.update(fresh)
    await asyncio.gather(*[visit(link, places, found, broken) for link in fresh])


async def main():
    found, broken = {"start"}, set()
    await visit("start", asyncio.Semaphore(limit), found, broken)
    print(len(found) - len(broken), len(broken))


asyncio.run(main())
