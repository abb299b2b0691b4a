import asyncio


class OldApi:
    def __init__(self, loop):
        self.loop = loop

    def fetch(self, n, on_done, on_error):
        if n < 0:
            self.loop.call_later(0.1, on_error, ValueError(n))
        else:
            self.loop.call_later(n / 10, on_done, n * n)


def to_future(api, n):
    fut = asyncio.get_running_loop().create_future()
    api.fetch(n, fut.set_result, fut.set_exception)
    return fut


class Signal:
    def __init__(self):
        self._waiters = []

    def fire(self, value):
        waiters, self._waiters = self._waiters, []
        for w in waiters:
            if not w.done():
                w.set_result(value)

    def __await__(self):
        fut = asyncio.get_running_loop().create_future()
        self._waiters.append(fut)
        return (yield from fut)


async def listen(name, signal):
    print(name, await signal)


async def main():
    loop = asyncio.get_running_loop()
    api = OldApi(loop)
    print(await asyncio.gather(*(to_future(api, n) for n in (3, 1, 2))))
    try:
        await to_future(api, -1)
    except ValueError as e:
        print("error", e)
    s = Signal()
    tasks = [asyncio.create_task(listen(n, s)) for n in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    s.fire("fired")
    print([t.cancelled() for t in tasks], await asyncio.wait_for(to_future(api, 1), 1))
    f = to_future(api, 5)
    f.cancel()
    await asyncio.sleep(0.6)
    print(f)


asyncio.run(main())
