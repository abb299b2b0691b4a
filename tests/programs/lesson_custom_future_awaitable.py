import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        while self.n > 0:
            print("tick", self.n)
            self.n -= 1
            yield
        return "liftoff"


class Delayed:
    def __init__(self, delay, value):
        self.delay, self.value = delay, value

    def __await__(self):
        yield from asyncio.sleep(self.delay).__await__()
        return self.value


class Chain:
    def __init__(self, *parts):
        self.parts = parts

    def __await__(self):
        out = []
        for p in self.parts:
            out.append((yield from p.__await__()))
        return out


async def other():
    for i in range(3):
        print("other", i)
        await asyncio.sleep(0)


async def main():
    t = asyncio.create_task(other())
    print(await Countdown(3))
    await t
    print(await Delayed(0.5, 42))
    print(await Chain(Delayed(0.1, "a"), Countdown(1), Delayed(0.1, "b")))
    print(await asyncio.gather(Delayed(0.2, 1), Countdown(2), Delayed(0.1, 2)))
    print(await asyncio.wait_for(Delayed(0.1, "in time"), 1))
    task = asyncio.ensure_future(Delayed(0.1, "x"))
    print(type(task).__name__, await task)
    try:
        asyncio.create_task(Delayed(1, 1))
    except TypeError as e:
        print(e)

    class Bad:
        def __await__(self):
            return 42
    await Bad()


asyncio.run(main())
