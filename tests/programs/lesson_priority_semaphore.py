import asyncio
import heapq
import itertools


class PriorityLock:
    def __init__(self):
        self._locked, self._waiters, self._count = False, [], itertools.count()

    async def acquire(self, priority):
        if not self._locked:
            self._locked = True
            return
        fut = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiters, (priority, next(self._count), fut))
        try:
            await fut
        except asyncio.CancelledError:
            if fut.done() and not fut.cancelled():
                self.release()
            raise

    def release(self):
        while self._waiters:
            _, _, fut = heapq.heappop(self._waiters)
            if not fut.done():
                fut.set_result(None)
                return
        self._locked = False


async def job(name, priority, lock, order):
    await lock.acquire(priority)
    try:
        order.append(name)
        await asyncio.sleep(0.1)
    finally:
        lock.release()


async def main():
    lock, order = PriorityLock(), []
    tasks = [asyncio.create_task(job(n, p, lock, order)) for n, p in (("first", 9), ("low", 5), ("high", 1), ("mid", 3), ("high2", 1))]
    await asyncio.sleep(0.05)
    tasks[3].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(order, lock._locked)


asyncio.run(main())
