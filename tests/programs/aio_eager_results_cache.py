import asyncio


class AsyncCached:
    def __init__(self, fn):
        self.fn, self.tasks = fn, {}

    def __call__(self, *args):
        if args not in self.tasks:
            self.tasks[args] = asyncio.ensure_future(self.fn(*args))
        return self.tasks[args]


calls = []


@AsyncCached
async def expensive(x):
    calls.append(x)
    await asyncio.sleep(0.1)
    if x == "bad":
        raise ValueError(x)
    return x * 2


async def main():
    print(await asyncio.gather(expensive(1), expensive(2), expensive(1)))
    print(await expensive(1), calls)
    for _ in range(2):
        try:
            await expensive("bad")
        except ValueError as e:
            print("cached error", e, e.__traceback__ is not None)
    print(calls, sorted(map(str, expensive.tasks)))
    t = expensive(1)
    print(t is expensive(1), t.done())
    expensive(3)
    print("not awaited, but it runs")
    await asyncio.sleep(0.2)
    print(calls, expensive(3).result())


asyncio.run(main())
