import asyncio


class Pages:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        self.i = 0
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        self.i += 1
        return f"page {self.i}"


class NoAnext:
    def __aiter__(self):
        return self


class NotAiter:
    def __aiter__(self):
        return 3


class NotAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


async def main():
    async for p in Pages(2):
        print(p)
    print([p async for p in Pages(3) if not p.endswith("2")])
    print(await anext(aiter(Pages(1))), await anext(aiter(Pages(0)), "default"))
    async for p in Pages(5):
        if p == "page 2":
            break
    else:
        print("not reached")
    for bad in (NoAnext(), NotAiter(), NotAwaitable(), [1]):
        try:
            async for x in bad:
                pass
        except TypeError as e:
            print(e)
    for call in (lambda: aiter([1]), lambda: anext(3)):
        try:
            await call()
        except TypeError as e:
            print(e)


asyncio.run(main())
