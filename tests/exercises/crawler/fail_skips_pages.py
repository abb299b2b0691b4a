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
    # Enough of them.
    found, good, broken = ["start"], 0, 0
    async with aiohttp.ClientSession(site) as session:
        while found and good < pages - 2:
            batch, found = found[:limit], found[limit:]
            for result in await asyncio.gather(*[fetch(page, session) for page in batch], return_exceptions=True):
                if isinstance(result, Exception):
                    broken += 1
                else:
                    good += 1
                    found += [link for link in dict.fromkeys(result) if link not in seen]
                    seen.update(result)
    print(good, broken)


seen = {"start"}
asyncio.run(main())
