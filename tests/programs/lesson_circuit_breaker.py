import asyncio


class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold, reset_after):
        self.threshold, self.reset_after = threshold, reset_after
        self.failures, self.opened_at = 0, None

    @property
    def state(self):
        if self.opened_at is None:
            return "closed"
        if asyncio.get_running_loop().time() - self.opened_at >= self.reset_after:
            return "half-open"
        return "open"

    async def call(self, func, *args):
        if self.state == "open":
            raise CircuitOpen("circuit is open")
        try:
            result = await func(*args)
        except Exception:
            self.failures += 1
            if self.failures >= self.threshold or self.state == "half-open":
                self.opened_at = asyncio.get_running_loop().time()
            raise
        else:
            self.failures, self.opened_at = 0, None
            return result


async def service(n):
    await asyncio.sleep(0.1)
    if 2 <= n <= 6:
        raise ConnectionError(f"request {n} refused")
    return f"response {n}"


async def main():
    breaker = CircuitBreaker(3, 1.0)
    for n in range(12):
        try:
            print(n, breaker.state, await breaker.call(service, n))
        except CircuitOpen as e:
            print(n, "rejected:", e)
            await asyncio.sleep(0.3)
        except ConnectionError as e:
            print(n, "failed:", e)


asyncio.run(main())
