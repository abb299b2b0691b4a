import asyncio
async def w(n): await asyncio.sleep(n); return n
async def t(label, f):
    try: r = f(); r = await r if asyncio.iscoroutine(r) or asyncio.isfuture(r) else r; print(label, "->", r)
    except BaseException as e: print(label, type(e).__name__, e)
async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue(1); lock = asyncio.Lock(); sem = asyncio.Semaphore(1); ev = asyncio.Event(); cond = asyncio.Condition()
    fut = loop.create_future(); task = asyncio.create_task(w(0.1), name="T")
    for label, f in {
        "release": lambda: lock.release(), "task_done": lambda: q.task_done(), "getnw": lambda: q.get_nowait(),
        "putnw": lambda: (q.put_nowait(1), q.put_nowait(2)), "result": lambda: fut.result(), "exc": lambda: task.exception(),
        "notify": lambda: cond.notify(), "condwait": lambda: cond.wait(), "setres": lambda: (fut.set_result(1), fut.set_result(2)),
        "run": lambda: asyncio.run(w(0)), "neg": lambda: asyncio.Semaphore(-1), "wf": lambda: asyncio.wait_for(w(1), 0.1), "wf0": lambda: asyncio.wait_for(w(0), 0),
        "gather0": lambda: asyncio.gather(), "tg": lambda: asyncio.TaskGroup().create_task(w(0)), "barrier": lambda: asyncio.Barrier(0), "shield": lambda: asyncio.shield(3),
        "threadsafe": lambda: asyncio.run_coroutine_threadsafe(3, loop), "rt": lambda: task.set_result(3), "cb": lambda: task.add_done_callback(3), "sleepneg": lambda: asyncio.sleep(-1, "r"),
        "bounded": lambda: asyncio.BoundedSemaphore(1).release(), "call_later": lambda: loop.call_later("x", print), "call_soon": lambda: loop.call_soon(w), "ensure": lambda: asyncio.ensure_future(3),
        "close": lambda: loop.close(), "stopiter": lambda: loop.create_future().set_exception(StopIteration()), "cls": lambda: fut.set_exception(3), "name": lambda: task.get_name(), "tm": lambda: asyncio.timeout("x").__aenter__(),
        "tmin": lambda: asyncio.timeout(1).reschedule(3), "runner": lambda: asyncio.Runner().run(3), "wait_tmo": lambda: asyncio.wait([task], timeout=0, return_when="x"), "cancelled": lambda: task.cancelled(), "uncancel": lambda: task.uncancel(), "cancelling": lambda: task.cancelling(),
    }.items():
        await t(label, f)
    print(lock, sem, ev, cond, q, sep="\n"); print(fut); print(task)
    try:
        async with asyncio.timeout(0.05) as cm: await asyncio.sleep(1)
    except TimeoutError: print("expired", cm.expired(), cm)
    async with asyncio.timeout(None) as cm: cm.reschedule(loop.time() + 5); print(cm.when() > loop.time(), cm)
    task2 = asyncio.create_task(w(5)); await asyncio.sleep(0); task2.cancel("why"); 
    try: await task2
    except asyncio.CancelledError as e: print(e.args, task2.cancelled(), task2)
    try: task2.result()
    except asyncio.CancelledError as e: print("again", e.args)
    async def stubborn():
        while True:
            try: await asyncio.sleep(1); return "survived"
            except asyncio.CancelledError: print("no thanks")
    s = asyncio.create_task(stubborn()); await asyncio.sleep(0); s.cancel(); print(await s, s.cancelled(), s.cancelling())
    done, pending = await asyncio.wait([asyncio.create_task(w(i / 10)) for i in (3, 1, 2)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending)); [p.cancel() for p in pending]
    for c in asyncio.as_completed([w(0.2), w(0.1)], timeout=0.15):
        try: print(await c)
        except TimeoutError as e: print("too late", repr(e))
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()), asyncio.iscoroutinefunction(w), asyncio.iscoroutine(w), loop.is_running(), loop.is_closed())
    asyncio.create_task(w(9)); fut2 = loop.create_future(); fut2.set_exception(ValueError("lost")); del fut2
    asyncio.create_task(t("boom", lambda: 1 / 0)); 
    async def crash(): raise KeyError("nobody awaits")
    asyncio.create_task(crash(), name="crasher"); await asyncio.sleep(0.01)
    await fut2
asyncio.run(main())
