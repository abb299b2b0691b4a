import asyncio


def show(what, e):
    asyncio.get_running_loop().call_exception_handler({"message": what, "exception": e})


async def attempt(what, make):
    try:
        r = make()
        if asyncio.iscoroutine(r) or asyncio.isfuture(r):
            r = await r
        print(what, "->", r)
    except (Exception, asyncio.CancelledError) as e:
        show(what, e)


async def nothing():
    return 1


async def forever():
    await asyncio.Event().wait()


async def main():
    loop = asyncio.get_running_loop()
    await attempt("create_task function", lambda: asyncio.create_task(nothing))
    await attempt("create_task number", lambda: asyncio.create_task(42))
    await attempt("create_task none", lambda: asyncio.create_task(None))
    await attempt("create_task missing", lambda: asyncio.create_task())
    f = loop.create_future()
    await attempt("create_task future", lambda: asyncio.create_task(f))
    await attempt("loop.create_task", lambda: loop.create_task(asyncio.sleep))
    await attempt("Task", lambda: asyncio.Task("x"))
    await attempt("ensure_future", lambda: asyncio.ensure_future([1]))
    await attempt("gather", lambda: asyncio.gather(nothing(), 5))
    await attempt("gather list", lambda: asyncio.gather([nothing(), nothing()]))
    await attempt("gather nothing", lambda: asyncio.gather())
    await attempt("gather kw", lambda: asyncio.gather(nothing(), exceptions=True))
    await attempt("wait_for number", lambda: asyncio.wait_for(5, 1))
    await attempt("wait_for str", lambda: asyncio.wait_for(nothing(), "1"))
    await attempt("wait_for missing", lambda: asyncio.wait_for(nothing()))
    await attempt("wait_for zero", lambda: asyncio.wait_for(forever(), 0))
    await attempt("wait_for zero bad", lambda: asyncio.wait_for(7, 0))
    await attempt("wait_for none", lambda: asyncio.wait_for(nothing(), None))
    await attempt("sleep str", lambda: asyncio.sleep("1"))
    await attempt("sleep nan", lambda: asyncio.sleep(float("nan")))
    await attempt("sleep none", lambda: asyncio.sleep(None))
    await attempt("sleep args", lambda: asyncio.sleep())
    await attempt("shield", lambda: asyncio.shield("x"))
    await attempt("wait number", lambda: asyncio.wait(3))
    await attempt("wait numbers", lambda: asyncio.wait([3]))
    await attempt("as_completed", lambda: asyncio.as_completed(3))
    await attempt("as_completed items", lambda: asyncio.as_completed([3]))
    await attempt("timeout", lambda: asyncio.timeout("3"))
    t = asyncio.create_task(forever(), name="forever")
    await attempt("result", t.result)
    await attempt("exception", t.exception)
    await attempt("set_result", lambda: t.set_result(3))
    await attempt("set_exception", lambda: t.set_exception(ValueError()))
    await attempt("cancel args", lambda: t.cancel("a", "b"))
    t.cancel("enough")
    await attempt("await cancelled", lambda: t)
    await attempt("await cancelled again", lambda: t)
    await attempt("result cancelled", t.result)
    await attempt("exception cancelled", t.exception)
    await attempt("run_coroutine_threadsafe", lambda: asyncio.run_coroutine_threadsafe(5, loop))
    c = nothing()
    await c
    await attempt("reuse", lambda: c)
    await attempt("task of reused", lambda: asyncio.create_task(c))
    await attempt("current_task", lambda: asyncio.current_task(3))
    await attempt("get_name", lambda: asyncio.current_task().get_name(1))
    await attempt("to_thread", lambda: asyncio.to_thread(5))
    await attempt("to_thread raises", lambda: asyncio.to_thread(int, "x"))
    await attempt("executor", lambda: loop.run_in_executor(None, int, "y"))


asyncio.run(main())
