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


async def worker(queue, session, found, broken):
    while True:
        page = await queue.get()
        try:
            for link in await fetch(page, session):
                if link not in found:
                    found.add(link)
                    queue.put_nowait(link)
        except aiohttp.ClientError:
            broken.append(page)
        finally:
            queue.task_done()


async def main():
    queue, found, broken = asyncio.Queue(), {"start"}, []
    queue.put_nowait("start")
    async with aiohttp.ClientSession(site) as session:
        workers = [asyncio.create_task(worker(queue, session, found, broken)) for _ in range(limit)]
        await queue.join()
        for task in workers:
            task.cancel()
    print("read:", len(found) - len(broken), "broken:", len(broken))


asyncio.run(main())
