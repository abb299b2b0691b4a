import asyncio
import time
from collections import deque
from dataclasses import dataclass, field


@dataclass
class RateLimiter:
    rate: int
    per: float
    _stamps: deque = field(default_factory=deque)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    async def acquire(self):
        async with self._lock:
            loop = asyncio.get_running_loop()
            while True:
                now = loop.time()
                while self._stamps and now - self._stamps[0] >= self.per:
                    self._stamps.popleft()
                if len(self._stamps) < self.rate:
                    self._stamps.append(now)
                    return
                await asyncio.sleep(self.per - (now - self._stamps[0]))

    async def __aenter__(self):
        await self.acquire()
        return self

    async def __aexit__(self, *exc):
        return False


async def call(n, limiter, start):
    async with limiter:
        print(f"call {n:>2} at {time.perf_counter() - start:5.2f}")
        await asyncio.sleep(0.01)
        return n * n


async def main():
    limiter = RateLimiter(rate=3, per=1.0)
    start = time.perf_counter()
    results = await asyncio.gather(*(call(i, limiter, start) for i in range(8)))
    print(results)
    print(f"total {time.perf_counter() - start:.2f}s")
    print(RateLimiter(1, 2.0))


if __name__ == "__main__":
    asyncio.run(main())
