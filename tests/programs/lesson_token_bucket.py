import asyncio


class TokenBucket:
    def __init__(self, capacity, refill_per_second):
        self.capacity = capacity
        self.tokens = capacity
        self.refill = refill_per_second
        self.updated = None
        self.waiters = 0

    def _top_up(self):
        now = asyncio.get_event_loop().time()
        if self.updated is not None:
            self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.refill)
        self.updated = now

    async def take(self, n=1):
        self.waiters += 1
        try:
            while True:
                self._top_up()
                if self.tokens >= n:
                    self.tokens -= n
                    return round(self.tokens, 3)
                await asyncio.sleep((n - self.tokens) / self.refill)
        finally:
            self.waiters -= 1


async def client(name, bucket, amounts):
    t0 = asyncio.get_running_loop().time()
    for amount in amounts:
        left = await bucket.take(amount)
        t = asyncio.get_running_loop().time() - t0
        print(f"{name} took {amount} at {t:.3f}, waiters={bucket.waiters}")
    return name, sum(amounts)


async def main():
    bucket = TokenBucket(5, 2)
    done = await asyncio.gather(client("ann", bucket, [3, 1, 2]), client("bob", bucket, [2, 2]))
    print(dict(done))


asyncio.run(main())
