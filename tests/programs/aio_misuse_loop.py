import asyncio


def show(what, e):
    asyncio.get_running_loop().call_exception_handler({"message": what, "exception": e})


async def attempt(what, make):
    try:
        r = make()
        print(what, "->", r)
    except (Exception, asyncio.CancelledError) as e:
        show(what, e)


async def coro():
    pass


async def main():
    loop = asyncio.get_running_loop()
    await attempt("run in run", lambda: asyncio.run(None))
    await attempt("run_until_complete", lambda: loop.run_until_complete(loop.create_future()))
    await attempt("run_forever", lambda: loop.run_forever())
    await attempt("close", lambda: loop.close())
    other = asyncio.new_event_loop()
    await attempt("other run", lambda: other.run_until_complete(other.create_future()))
    other.close()
    await attempt("closed call_soon", lambda: other.call_soon(print))
    await attempt("closed call_later", lambda: other.call_later(1, print))
    await attempt("closed call_at", lambda: other.call_at(1, print))
    await attempt("closed threadsafe", lambda: other.call_soon_threadsafe(print))
    c = coro()
    await attempt("closed create_task", lambda: other.create_task(c))
    await attempt("closed run", lambda: other.run_until_complete(c))
    await attempt("closed forever", lambda: other.run_forever())
    await attempt("closed executor", lambda: other.run_in_executor(None, print))
    c.close()
    await attempt("call_soon coroutine", lambda: loop.call_soon(coro))
    await attempt("call_soon nothing", lambda: loop.call_soon())
    await attempt("call_later str", lambda: loop.call_later("1", print))
    await attempt("call_later None", lambda: loop.call_later(None, print))
    await attempt("call_at None", lambda: loop.call_at(None, print))
    await attempt("call_at str", lambda: loop.call_at("3", print))
    await attempt("handler", lambda: loop.set_exception_handler(5))
    await attempt("factory", lambda: loop.set_task_factory(5))
    await attempt("executor", lambda: loop.set_default_executor(5))
    await attempt("debug", lambda: loop.get_debug())
    await attempt("is", lambda: (loop.is_running(), loop.is_closed(), other.is_closed(), other.is_running()))
    await attempt("repr", lambda: (loop, other))
    await attempt("get handlers", lambda: (loop.get_exception_handler(), loop.get_task_factory()))
    await attempt("set_event_loop", lambda: asyncio.set_event_loop(5))
    h = loop.call_later(5, print, 1, 2)
    await attempt("handle", lambda: (h, h.cancelled(), h.cancel(), h.cancelled(), h))
    await attempt("when", lambda: round(h.when() - loop.time(), 3))
    await attempt("no context", lambda: loop.call_soon(print, context=5))
    with asyncio.Runner() as runner:
        await attempt("runner", lambda: runner.run(coro()))
    await attempt("runner closed", lambda: runner.run(coro()))
    await attempt("runner loop", lambda: runner.get_loop())
    loop.stop()
    await asyncio.sleep(0)
    print("goes on until the end of the turn")
    await asyncio.sleep(1)


asyncio.run(main())
