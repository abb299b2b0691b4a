import asyncio
import aiohttp


async def fetch(session, sem, n):
    async with sem:
        async with session.get(f"https://api.example.com/delay/{0.2 + n / 100}") as r:
            return n, r.status


async def main():
    loop = asyncio.get_running_loop()
    sem = asyncio.Semaphore(3)
    async with aiohttp.ClientSession() as session:
        start = loop.time()
        tasks = [asyncio.create_task(fetch(session, sem, n)) for n in range(9)]
        for t in asyncio.as_completed(tasks):
            n, status = await t
            print(f"{loop.time() - start:.2f} {n} {status}")
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector) as session:
        start = loop.time()

        async def one(n):
            async with session.get(f"https://api.example.com/delay/0.3?n={n}") as r:
                print(f"{loop.time() - start:.2f} {n}")

        await asyncio.gather(*map(one, range(5)))


asyncio.run(main())
