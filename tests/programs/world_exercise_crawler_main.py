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


async def main():
    found = ["start"]
    good = broken = 0
    async with aiohttp.ClientSession(site) as session:
        for page in found:  # the list grows while we go through it
            try:
                links = await fetch(page, session)
                good += 1
            except aiohttp.ClientError:
                links = []
                broken += 1
            for link in links:
                if link not in found:
                    found.append(link)
    print(f"{good} pages, {broken} broken")


asyncio.run(main())
