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


async def prio():
    q = asyncio.PriorityQueue()
    await q.put((1, {"a": 1}))
    await q.put((1, {"b": 1}))


async def prio_get():
    q = asyncio.PriorityQueue()
    await q.put((1, {"a": 1}))
    await q.put((3, {"a": 1}))
    await q.put((3, {"b": 1}))
    await q.get()


async def iterate():
    async for item in asyncio.Queue():
        print(item)


async def iterate2():
    for item in asyncio.Queue():
        print(item)


async def main():
    await attempt("get_nowait", lambda: asyncio.Queue().get_nowait())
    q = asyncio.Queue(1)
    q.put_nowait(1)
    await attempt("put_nowait", lambda: q.put_nowait(2))
    await attempt("task_done", lambda: asyncio.Queue().task_done())
    await attempt("maxsize", lambda: asyncio.Queue("2").put(1))
    await attempt("maxsize None", lambda: asyncio.Queue(None).full())
    await attempt("prio", prio)
    await attempt("prio_get", prio_get)
    await attempt("iterate", iterate)
    await attempt("iterate2", iterate2)
    await attempt("len", lambda: len(q))
    await attempt("bool", lambda: bool(q))
    await attempt("in", lambda: 1 in q)
    await attempt("wait_for get", lambda: asyncio.wait_for(asyncio.Queue().get(), 0.1))
    await attempt("wait_for put", lambda: asyncio.wait_for(q.put(5), 0.1))
    await attempt("wait_for join", lambda: asyncio.wait_for(q.join(), 0.1))
    q.shutdown()
    await attempt("put shut", lambda: q.put(3))
    await attempt("get shut", lambda: q.get())
    await attempt("get shut", lambda: q.get())
    await attempt("get_nowait shut", lambda: q.get_nowait())
    await attempt("maxsize set", lambda: setattr(q, "maxsize", 4))
    await attempt("put without", lambda: q.put())
    await attempt("get timeout", lambda: q.get(timeout=1))
    await attempt("put_nowait block", lambda: q.put_nowait(1, block=False))
    await attempt("queue type", lambda: asyncio.Queue[int])
    await attempt("lifo", lambda: asyncio.LifoQueue(3, 4))

    class Words(asyncio.Queue):
        def _put(self, item):
            self._queue.append(item.upper())

    await attempt("subclass", lambda: Words().put(3))
    w = Words()
    await w.put("hello")
    await attempt("subclass", w.get)
    print(w, repr(w)[:7], q.maxsize)


asyncio.run(main())
