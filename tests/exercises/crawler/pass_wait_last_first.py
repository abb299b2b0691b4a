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
    waiting, found, running = ["start"], {"start"}, set()
    good = broken = 0
    async with aiohttp.ClientSession(site) as session:
        while waiting or running:
            while waiting and len(running) < limit:
                running.add(asyncio.create_task(fetch(waiting.pop(), session)))
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception():
                    broken += 1
                    continue
                good += 1
                for link in task.result():
                    if link not in found:
                        found.add(link)
                        waiting.append(link)
    print(f"{good}/{broken}")


asyncio.run(main())
