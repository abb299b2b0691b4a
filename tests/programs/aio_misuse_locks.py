import asyncio


def show(what, e):
    asyncio.get_running_loop().call_exception_handler({"message": what, "exception": e})


async def attempt(what, make):
    try:
        r = make()
        if asyncio.iscoroutine(r) or asyncio.isfuture(r):
            r = await r
        print(what, "->", r)
    except Exception as e:
        show(what, e)


async def main():
    await attempt("release", lambda: asyncio.Lock().release())
    await attempt("sem value", lambda: asyncio.Semaphore(-1))
    await attempt("sem type", lambda: asyncio.Semaphore("x"))
    await attempt("bounded", lambda: asyncio.BoundedSemaphore(1).release())
    await attempt("bounded type", lambda: asyncio.BoundedSemaphore(None))
    await attempt("cond wait", lambda: asyncio.Condition().wait())
    await attempt("cond notify", lambda: asyncio.Condition().notify())
    await attempt("cond notify_all", lambda: asyncio.Condition().notify_all())
    await attempt("cond release", lambda: asyncio.Condition().release())
    await attempt("cond lock", lambda: asyncio.Condition(5))
    await attempt("cond wait_for", lambda: asyncio.Condition().wait_for(lambda: False))
    await attempt("cond predicate", lambda: asyncio.Condition().wait_for(lambda: 1 / 0))
    await attempt("barrier", lambda: asyncio.Barrier(0))
    await attempt("barrier type", lambda: asyncio.Barrier("3"))
    await attempt("lock args", lambda: asyncio.Lock(1))
    await attempt("event args", lambda: asyncio.Event(loop=None))
    await attempt("with lock", lambda: with_lock())
    await attempt("await lock", lambda: await_lock())
    await attempt("aexit", lambda: aexit())
    await attempt("event wait twice", lambda: asyncio.wait_for(asyncio.Event().wait(), 0.01))
    await attempt("notify n", lambda: notify("x"))
    await attempt("semaphore reading", lambda: asyncio.Semaphore(2)._value)
    await attempt("attribute", lambda: asyncio.Lock().aquire())
    await attempt("attribute", lambda: asyncio.Event().value)


async def with_lock():
    with asyncio.Lock():
        pass


async def await_lock():
    await asyncio.Lock()


async def aexit():
    lock = asyncio.Lock()
    async with lock:
        lock.release()


async def notify(n):
    c = asyncio.Condition()
    async with c:
        t = asyncio.create_task(waiting(c))
        await asyncio.sleep(0)
        c.notify(n)


async def waiting(c):
    async with c:
        await c.wait()


asyncio.run(main())
