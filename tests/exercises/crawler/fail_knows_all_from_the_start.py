import asyncio
import json
import aiohttp

pages = 9
latency = 0.5
limit = 3
site = f"https://forest.example/{pages}/{latency}/"
found, good = ["start"], 0
for page in found:
    answer = aiohttp.Answer("GET", site + page)
    if answer.status == 200 and not answer.refused:
        good += 1
        found += [link for link in dict.fromkeys(json.loads(answer.body)["links"]) if link not in found]


async def fetch(page, session, places):
    async with places:
        await session.get(page)


async def main():
    places = asyncio.Semaphore(limit)
    async with aiohttp.ClientSession(site) as session:
        await asyncio.gather(*[fetch(page, session, places) for page in found], return_exceptions=True)
    print(good, len(found) - good)


asyncio.run(main())
