import asyncio
import heapq
import itertools


class Scheduler:
    def __init__(self):
        self._heap = []
        self._seq = itertools.count()
        self._wakeup = asyncio.Event()

    def at(self, when, name, priority=0):
        heapq.heappush(self._heap, (when, priority, next(self._seq), name))
        self._wakeup.set()

    async def run(self, until):
        loop = asyncio.get_running_loop()
        start = loop.time()
        while True:
            now = loop.time() - start
            if now >= until - 1e-9:
                return
            if not self._heap:
                delay = until - now
            else:
                delay = max(0, min(self._heap[0][0], until) - now)
            self._wakeup.clear()
            try:
                await asyncio.wait_for(self._wakeup.wait(), delay)
                continue
            except TimeoutError:
                pass
            now = loop.time() - start
            while self._heap and self._heap[0][0] <= now + 1e-6:
                when, prio, seq, name = heapq.heappop(self._heap)
                print(f"{now:.1f}: {name} (due {when}, priority {prio}, #{seq})")


async def main():
    s = Scheduler()
    s.at(1.5, "late")
    s.at(0.5, "early")
    s.at(1.5, "important", -1)
    asyncio.get_running_loop().call_later(0.7, s.at, 0.9, "inserted")
    await s.run(2)
    print("left", s._heap)


asyncio.run(main())
