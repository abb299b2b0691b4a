import asyncio


class LoggedTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None):
        super().__init__(coro, loop=loop, name=name)
        self.log = ["made"]

    def cancel(self, msg=None):
        self.log.append("cancel")
        return super().cancel(msg)


class Promise(asyncio.Future):
    def resolve(self, value):
        if not self.done():
            self.set_result(value)
        return self

    def then(self, func):
        nxt = Promise(loop=self.get_loop())
        self.add_done_callback(lambda f: nxt.resolve(func(f.result())))
        return nxt


class CountingQueue(asyncio.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.puts = 0

    def _put(self, item):
        self.puts += 1
        super()._put(item)


class NoisyLock(asyncio.Lock):
    async def acquire(self):
        print("acquire")
        return await super().acquire()

    def release(self):
        print("release")
        super().release()


async def main():
    t = LoggedTask(asyncio.sleep(1), name="logged")
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), t.log, isinstance(t, asyncio.Future))
    p = Promise()
    chain = p.then(lambda x: x + 1).then(lambda x: x * 10)
    asyncio.get_running_loop().call_later(0.1, p.resolve, 4)
    print(await chain, p.result())
    q = CountingQueue(3)
    for i in range(3):
        await q.put(i)
    print(q.puts, await q.get(), q.full())
    async with NoisyLock():
        print("inside")


asyncio.run(main())
