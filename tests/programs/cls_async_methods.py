import asyncio


class AsyncCounter:
    total = 0

    def __init__(self, n):
        self.n = n

    async def step(self):
        await asyncio.sleep(0.1)
        self.n += 1
        type(self).total += 1
        return self.n

    @classmethod
    async def create(cls, n):
        self = cls(n)
        await self.step()
        return self

    @staticmethod
    async def pause():
        await asyncio.sleep(0.1)
        return "paused"

    @property
    async def value(self):
        await asyncio.sleep(0)
        return self.n

    async def __call__(self, times):
        for _ in range(times):
            await self.step()
        return self

    def __await__(self):
        return self.step().__await__()

    def __aiter__(self):
        return self.steps()

    async def steps(self):
        while self.n < 5:
            yield await self.step()

    def __repr__(self):
        return f"<{type(self).__name__} n={self.n}>"


async def main():
    c = await AsyncCounter.create(0)
    print(c, await c.value, await c.pause(), await AsyncCounter.pause())
    print(await c, await c(1), AsyncCounter.total)
    print([x async for x in c], c)
    bound = c.step
    print(await bound(), await AsyncCounter.step(c), bound.__self__ is c, bound.__name__)
    class Sub(AsyncCounter):
        async def step(self):
            return await super().step() * 100
    s = await Sub.create(1)
    print(s, await s, Sub.total, AsyncCounter.total)
    print(await asyncio.gather(s, s.step(), AsyncCounter(9)))


asyncio.run(main())
