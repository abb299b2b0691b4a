import asyncio


async def coro():
    return 5


def attempt(what, fn):
    try:
        print(what, "->", fn())
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


attempt("current_task", lambda: asyncio.current_task())
attempt("all_tasks", lambda: asyncio.all_tasks())
attempt("get_running_loop", lambda: asyncio.get_running_loop())
c = coro()
attempt("create_task", lambda: asyncio.create_task(c))
attempt("gather", lambda: asyncio.gather(c))
attempt("timeout", lambda: asyncio.timeout(1))
attempt("Queue", lambda: asyncio.Queue())
attempt("Lock", lambda: asyncio.Lock().locked())
attempt("Event", lambda: asyncio.Event().is_set())
attempt("sleep", lambda: asyncio.sleep(1).close())
attempt("run nothing", lambda: asyncio.run(coro))
attempt("run number", lambda: asyncio.run(4))
attempt("shield", lambda: asyncio.shield(c))
attempt("run", lambda: asyncio.run(c))
attempt("run again", lambda: asyncio.run(c))
attempt("run debug", lambda: asyncio.run(coro(), debug=True))
attempt("iscoroutine", lambda: (asyncio.iscoroutine(c), asyncio.iscoroutinefunction(coro)))
attempt("_get_running_loop", lambda: asyncio._get_running_loop())
attempt("Future", lambda: asyncio.Future())
attempt("get_event_loop", lambda: asyncio.get_event_loop())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
attempt("get_event_loop", lambda: asyncio.get_event_loop() is loop)
attempt("future", lambda: asyncio.Future())
attempt("gather", lambda: asyncio.gather())
attempt("run_until_complete", lambda: loop.run_until_complete(coro()))
attempt("run_until_complete int", lambda: loop.run_until_complete(5))
attempt("loop", lambda: (loop, loop.time() >= 0))
loop.close()
attempt("closed", lambda: loop.run_until_complete(asyncio.sleep(0)))
asyncio.set_event_loop(None)
attempt("runner", lambda: asyncio.Runner().run(coro()))
attempt("wait_for", lambda: asyncio.run(asyncio.wait_for(coro(), 1)))
attempt("sleep run", lambda: asyncio.run(asyncio.sleep(1, "slept")))
attempt("gather run", lambda: asyncio.run(asyncio.gather(coro())))
