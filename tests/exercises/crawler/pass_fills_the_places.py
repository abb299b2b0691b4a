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
    found, todo, running = ["start"], ["start"], set()
    good = broken = 0
    async with aiohttp.ClientSession(site) as session:
        while todo or running:
            while todo and len(running) < limit:
                running.add(asyncio.ensure_future(fetch(todo.pop(0), session)))
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for result in await asyncio.gather(*done, return_exceptions=True):
                if isinstance(result, Exception):
                    broken += 1
                    continue
                good += 1
                new = [link for link in dict.fromkeys(result) if link not in found]
                found += new
                todo += new
    print(f"{good} good\n{good}, {broken}")


asyncio.run(main())
