import asyncio


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity, self.tokens = rate, capacity, capacity
        self.updated = None
        self.lock = asyncio.Lock()

    async def acquire(self):
        loop = asyncio.get_running_loop()
        async with self.lock:
            while True:
                now = loop.time()
                if self.updated is not None:
                    self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= 0.999:
                    self.tokens -= 1
                    return
                await asyncio.sleep((1 - self.tokens) / self.rate)


async def request(n, bucket, start):
    await bucket.acquire()
    print(f"{asyncio.get_running_loop().time() - start:.1f} request {n}")
    await asyncio.sleep(0.05)


async def main():
    start = asyncio.get_running_loop().time()
    bucket = TokenBucket(rate=5, capacity=3)
    await asyncio.gather(*(request(n, bucket, start) for n in range(8)))


asyncio.run(main())
