import asyncio
import aiohttp
from collections import deque

rate = 5
requests = 12


class Limiter:
    def __init__(self):
        self.lock, self.sent = asyncio.Lock(), deque(maxlen=rate)

    async def __aenter__(self):
        async with self.lock:
            now = asyncio.get_running_loop().time()
            if len(self.sent) == rate and self.sent[0] + 1 > now:
                await asyncio.sleep(self.sent[0] + 1 - now)
            self.sent.append(asyncio.get_running_loop().time())

    async def __aexit__(self, *args):
        pass


async def fetch(path, session, limiter):
    async with limiter:
        response = await session.get(path)
    async with response:
        return response.status


async def main():
    limiter = Limiter()
    async with aiohttp.ClientSession("https://api.example") as session:
        paths = [f"/{n}" for n in range(1, requests + 1)]
        statuses = await asyncio.gather(*(fetch(path, session, limiter) for path in paths))
    print(len(statuses), statuses.count(200))


asyncio.run(main())
