import asyncio
import inspect


class Delay:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        yield from asyncio.sleep(self.n).__await__()
        return f"delayed {self.n}"


class Chain:
    def __init__(self, *parts):
        self.parts = parts

    def __await__(self):
        out = []
        for p in self.parts:
            out.append((yield from p.__await__()))
        return out


class Lazy:
    def __init__(self, fn):
        self.fn = fn
        self.task = None

    def __await__(self):
        if self.task is None:
            self.task = asyncio.ensure_future(self.fn())
        return self.task.__await__()


class Poll:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        while self.n:
            self.n -= 1
            yield
        return "polled"


async def value(x):
    await asyncio.sleep(0)
    return x


async def main():
    print(await Delay(0.1))
    print(await Chain(Delay(0.1), value(2), asyncio.ensure_future(value(3))))
    lazy = Lazy(lambda: value("lazy"))
    print(await lazy, await lazy)
    print(await asyncio.gather(Poll(3), Delay(0.05), Lazy(lambda: value(1))))
    print(await asyncio.wait_for(Poll(2), 1))
    t = asyncio.ensure_future(Poll(1))
    print(t, await t)
    print(await asyncio.shield(Delay(0.01)))
    try:
        asyncio.create_task(Poll(1))
    except TypeError as e:
        print(str(e).split(" at ")[0])
    for x in (Poll(1), value, Delay, t, asyncio.sleep):
        print(inspect.isawaitable(x), inspect.iscoroutinefunction(x), asyncio.iscoroutine(x), asyncio.isfuture(x))
    c = value(5)
    print(inspect.getcoroutinestate(c), c.cr_frame is not None, c.cr_code.co_name, c.cr_origin)
    try:
        c.send(None)
        print(inspect.getcoroutinestate(c))
        c.send(None)
    except StopIteration as e:
        print("stop", e.value, inspect.getcoroutinestate(c), c.cr_frame)
    for f in (lambda: c.send(None), lambda: c.throw(ValueError), c.close):
        try:
            print(f())
        except BaseException as e:
            print(type(e).__name__, e)
    d = value(6)
    try:
        d.throw(KeyError("k"))
    except KeyError as e:
        print("thrown", e)
    async with asyncio.timeout(1):
        print(await Chain(*(Poll(i) for i in range(3))))
    async for c in asyncio.as_completed([value(1), Delay(0.01), Poll(2)]):
        print(await c)


asyncio.run(main())
