import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    me = asyncio.current_task()
    print(me.get_name(), me is asyncio.current_task(), me.get_coro().__name__)
    t = asyncio.create_task(work(0.1), name="worker")
    u = asyncio.Task(work(0.2), name=17)
    print(t.get_name(), u.get_name(), t)
    t.set_name(("odd", 1))
    print(t.get_name())
    print(sorted(x.get_name() for x in asyncio.all_tasks()))
    print(t.get_coro().cr_frame is not None, t.get_loop() is asyncio.get_running_loop())
    for method in (t.result, t.exception):
        try:
            method()
        except asyncio.InvalidStateError as e:
            print(e)
    try:
        t.set_result(3)
    except RuntimeError as e:
        print(e)
    try:
        t.set_exception(ValueError())
    except RuntimeError as e:
        print(e)
    await asyncio.sleep(0)
    print(t.get_stack()[0].f_lineno, len(u.get_stack()))
    print(await t, await u, t.get_stack())
    print(t)
    try:
        asyncio.create_task(work)
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(asyncio.sleep(0), nme="x")
    except TypeError as e:
        print(e)
    print(asyncio.isfuture(t), asyncio.iscoroutine(work), asyncio.iscoroutinefunction(work))
    print(asyncio.ensure_future(t) is t)
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)


asyncio.run(main())
