import asyncio
import heapq
import itertools


class Scheduler:
    def __init__(self):
        self.heap, self.counter = [], itertools.count()
        self.wakeup = asyncio.Event()
        self.running = True

    def at(self, delay, func, *args, repeat=None):
        when = asyncio.get_running_loop().time() + delay
        heapq.heappush(self.heap, (round(when, 6), next(self.counter), func, args, repeat))
        self.wakeup.set()

    async def run(self):
        loop = asyncio.get_running_loop()
        while self.running or self.heap:
            if not self.heap:
                self.wakeup.clear()
                await self.wakeup.wait()
                continue
            when, _, func, args, repeat = self.heap[0]
            pause = when - loop.time()
            if pause > 1e-6:
                self.wakeup.clear()
                try:
                    await asyncio.wait_for(self.wakeup.wait(), pause)
                except TimeoutError:
                    pass
                continue
            heapq.heappop(self.heap)
            result = func(*args)
            if asyncio.iscoroutine(result):
                asyncio.create_task(result)
            if repeat and repeat > 1:
                self.at(0.2, func, *args, repeat=repeat - 1)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    s = Scheduler()

    def say(word):
        print(f"{loop.time() - start:.2f} {word}")

    async def async_job(n):
        say(f"async {n} starts")
        await asyncio.sleep(0.15)
        say(f"async {n} ends")

    runner = asyncio.create_task(s.run())
    s.at(0.5, say, "half")
    s.at(0.1, say, "every 0.2", repeat=3)
    s.at(0.25, async_job, 1)
    await asyncio.sleep(0.05)
    s.at(0.02, say, "added late, due early")
    await asyncio.sleep(0.6)
    s.running = False
    s.at(0, say, "last")
    await runner
    await asyncio.sleep(0.2)


asyncio.run(main())
