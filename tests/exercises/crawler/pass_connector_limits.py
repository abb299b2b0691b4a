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
    found, broken = {"start"}, 0
    connector = aiohttp.TCPConnector(limit=limit)
    async with aiohttp.ClientSession(site, connector=connector) as session:
        pending = {asyncio.create_task(fetch("start", session))}
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                try:
                    links = task.result()
                except aiohttp.ClientError:
                    broken += 1
                    continue
                for link in links:
                    if link not in found:
                        found.add(link)
                        pending.add(asyncio.create_task(fetch(link, session)))
    print(len(found) - broken, broken)


asyncio.run(main())
