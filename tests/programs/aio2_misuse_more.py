import asyncio
import types


async def c():
    return 1


async def gen():
    yield 1


async def attempt(name, f):
    try:
        r = f()
        if asyncio.iscoroutine(r) or hasattr(r, "__await__"):
            r = await r
        print(name, "->", r)
    except BaseException as e:
        print(name, type(e).__name__, str(e).split(" at 0x")[0])


class NoIter:
    def __await__(self):
        return 5


class Gen:
    def __await__(self):
        yield 7


class Str:
    def __await__(self):
        return iter("ab")


class NoneYield:
    def __await__(self):
        x = yield
        print("sent", x)
        return "none ok"


class FutYield:
    def __init__(self, f):
        self.f = f

    def __await__(self):
        yield self.f


@types.coroutine
def old():
    yield
    return "old style"


async def main():
    loop = asyncio.get_running_loop()

    async def aw(x):
        return await x

    for x in (5, None, "s", [], c, gen(), print, NoIter(), Gen(), Str(), NoneYield(), (i for i in range(2)), FutYield(loop.create_future())):
        await attempt(type(x).__name__, lambda: aw(x))
    done = c()
    await done
    await attempt("again", lambda: aw(done))
    await attempt("send none", lambda: c().send(1))
    await attempt("run", lambda: asyncio.run(c()))
    await attempt("loop.run", lambda: loop.run_until_complete(c()))
    await attempt("await self", lambda: aw(asyncio.current_task()))
    await attempt("ensure", lambda: asyncio.ensure_future(5))
    await attempt("ensure gen", lambda: asyncio.ensure_future(gen()))
    await attempt("ensure awaitable", lambda: asyncio.ensure_future(NoneYield()))
    await attempt("gather bad", lambda: asyncio.gather(5))
    await attempt("wait none", lambda: asyncio.wait(None))
    await attempt("wait_for none", lambda: asyncio.wait_for(None, 1))
    await attempt("sleep none", lambda: asyncio.sleep(None))
    await attempt("shield", lambda: asyncio.shield(None))
    await attempt("anext", lambda: anext(5))
    await attempt("aiter", lambda: aiter([1]))
    async def with_lock():
        with asyncio.Lock():
            pass
    await attempt("with lock", with_lock)
    async def async_for():
        async for x in [1]:
            pass
    await attempt("async for", async_for)
    async def sync_for():
        for x in gen():
            pass
    await attempt("for", sync_for)
    async def sync_with_timeout():
        with asyncio.timeout(1):
            pass
    await attempt("with timeout", sync_with_timeout)
    await attempt("timeout str", lambda: asyncio.timeout("1"))
    await attempt("wait_for str", lambda: asyncio.wait_for(c(), "1"))
    await attempt("Task(5)", lambda: asyncio.Task(5))
    await attempt("Semaphore", lambda: asyncio.Semaphore("x"))
    await attempt("Queue", lambda: asyncio.Queue("x").full())
    await attempt("to_thread", lambda: asyncio.to_thread(c))
    await attempt("create_task fn", lambda: asyncio.create_task(c))
    await attempt("coroutine call", lambda: c()())
    await attempt("len", lambda: len(c()))
    await attempt("iter", lambda: iter(c()))
    await attempt("next", lambda: next(c()))
    await attempt("attr", lambda: c().result())
    await attempt("task attr", lambda: asyncio.current_task().results)
    await attempt("loop attr", lambda: loop.run())
    await attempt("asyncio attr", lambda: asyncio.sleeep(1))
    await attempt("task call", lambda: asyncio.current_task()())
    await attempt("two loops", lambda: aw(asyncio.new_event_loop().create_future()))


asyncio.run(main())
for f in (lambda: asyncio.create_task(c()), asyncio.current_task, asyncio.all_tasks, asyncio.get_running_loop, lambda: asyncio.timeout(3),
          lambda: asyncio.TaskGroup(), lambda: asyncio.Queue().put_nowait(1), lambda: asyncio.Future(), lambda: asyncio.gather(), lambda: asyncio.run(5), lambda: asyncio.run(c)):
    try:
        print(str(f()).split(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
