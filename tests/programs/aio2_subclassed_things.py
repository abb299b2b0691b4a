import asyncio


class LoggedTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None, **kw):
        super().__init__(coro, loop=loop, name=name, **kw)
        print("made", self.get_name())


class Promise(asyncio.Future):
    def then(self, fn):
        nxt = Promise(loop=self.get_loop())

        def done(f):
            try:
                nxt.set_result(fn(f.result()))
            except Exception as e:
                nxt.set_exception(e)
        self.add_done_callback(done)
        return nxt


class TrackedLock(asyncio.Lock):
    async def acquire(self):
        print("acquiring")
        r = await super().acquire()
        print("acquired")
        return r

    def release(self):
        print("releasing")
        super().release()


class Stack(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()

    def _put(self, item):
        self._queue.append(item)


class UniqueQueue(asyncio.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.seen = set()

    def _put(self, item):
        if item not in self.seen:
            self.seen.add(item)
            super()._put(item)


class CountingSemaphore(asyncio.Semaphore):
    entered = 0

    async def __aenter__(self):
        await super().__aenter__()
        self.entered += 1
        return self


class Latch(asyncio.Event):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def count_down(self):
        self.n -= 1
        if not self.n:
            self.set()


class Group(asyncio.TaskGroup):
    def create_task(self, coro, **kw):
        print("group creates", coro.__name__)
        return super().create_task(coro, **kw)

    async def __aexit__(self, *a):
        r = await super().__aexit__(*a)
        print("group exits", a[0])
        return r


async def w(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **kw: LoggedTask(coro, loop=loop, **kw))
    t = asyncio.create_task(w(1), name="logged")
    print(type(t).__name__, await t, isinstance(t, asyncio.Task))
    t = asyncio.create_task(w(5), name="victim")
    try:
        await asyncio.wait_for(t, 0.1)
    except TimeoutError:
        print("timeout", t)
    async with asyncio.timeout(1):
        g = asyncio.gather(w(1), w(2))
        await asyncio.sleep(0)
        g.cancel("g")
        try:
            await g
        except asyncio.CancelledError as e:
            print("g", e.args)
    loop.set_task_factory(None)
    p = Promise()
    q = p.then(lambda x: x + 1).then(lambda x: x * 10).then(lambda x: 1 // (x - 30))
    p.set_result(2)
    try:
        print(await q)
    except ZeroDivisionError as e:
        print("promise", e, q)
    async with TrackedLock():
        print("inside")
    s = Stack()
    for i in range(3):
        s.put_nowait(i)
    print([s.get_nowait() for _ in range(3)], s)
    u = UniqueQueue()
    for x in "abca":
        await u.put(x)
    print(u.qsize(), u)
    sem = CountingSemaphore(2)
    async with sem as inside:
        print(inside is sem, sem.entered)
    latch = Latch(2)
    loop.call_later(0.1, latch.count_down)
    loop.call_later(0.2, latch.count_down)
    await latch.wait()
    print(latch.is_set(), repr(latch).split(" object")[0])
    async with Group() as tg:
        tg.create_task(w(1))
    try:
        async with Group() as tg:
            tg.create_task(w(1))
            raise ValueError("x")
    except* ValueError as e:
        print(e.exceptions)


asyncio.run(main())
