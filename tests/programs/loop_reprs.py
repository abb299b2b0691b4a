import asyncio


async def coro(x):
    await asyncio.sleep(x)


class Thing:
    async def method(self):
        await asyncio.sleep(1)

    def __repr__(self):
        return "<Thing>"

    def cb(self, fut):
        pass


async def main():
    print(coro, Thing.method, Thing().method)
    c = coro(1)
    print(str(c)[:30], c.__name__, c.__qualname__)
    t = asyncio.create_task(c)
    print(t)
    await asyncio.sleep(0)
    print(t)
    u = asyncio.create_task(Thing().method(), name="thing's method")
    u.add_done_callback(Thing().cb)
    u.add_done_callback(print)
    u.add_done_callback(lambda f: None)
    print(u)
    t.cancel()
    print(t)
    await asyncio.sleep(0)
    print(t)
    f = asyncio.get_running_loop().create_future()
    print(f)
    f.set_result("x" * 100)
    print(f)
    g = asyncio.get_running_loop().create_future()
    g.set_exception(ValueError("bad"))
    print(g, g.exception())
    h = asyncio.get_running_loop().create_future()
    h.set_result({"a": [1, 2, 3, 4, 5, 6, 7, 8], "b": {"c": {"d": {"e": 1}}}})
    print(h)
    print(asyncio.get_running_loop().call_soon(coro))
    print(asyncio.get_running_loop().call_soon(Thing().cb, 1))
    print(asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.BoundedSemaphore(1), asyncio.Condition())
    print(asyncio.Queue(3), asyncio.LifoQueue(), asyncio.PriorityQueue(), asyncio.Barrier(2))
    lock = asyncio.Lock()
    await lock.acquire()
    w = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(lock, w)
    w.cancel()
    print(asyncio.Task, asyncio.Future, asyncio.Queue, asyncio.TimeoutError, asyncio.CancelledError)
    print(asyncio.sleep, asyncio.gather, asyncio.wait_for)
    print(asyncio.run.__name__, asyncio.TaskGroup.__name__, asyncio.Queue.get.__qualname__)
    print(type(asyncio.current_task()), type(asyncio.get_running_loop()))
    u.cancel()


asyncio.run(main())
