import asyncio
import collections
import aiohttp

rate = 5
requests = 12


class Limiter:
    def __init__(self, rate):
        self.rate, self.sent, self.lock = rate, collections.deque(), asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            now = asyncio.get_running_loop().time
            if len(self.sent) == self.rate:
                await asyncio.sleep(max(0, self.sent.popleft() + 1 - now()))
            self.sent.append(now())

    async def __aexit__(self, *_):
        pass


async def fetch(path, session, limiter):
    async with limiter:
        pass
    async with session.get(path) as response:
        return response.status


async def main():
    limiter = Limiter(rate)
    async with aiohttp.ClientSession("https://api.example") as session:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(f"/{n + 1}", session, limiter)) for n in range(requests)]
    statuses = [task.result() for task in tasks]
    print(len(statuses), statuses.count(200))


asyncio.run(main())
