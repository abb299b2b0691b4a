import asyncio
async def f(n):
    print("f", n, asyncio.current_task().get_name())
    if n: await asyncio.sleep(0)
    print("f end", n)
    return n
def fac(loop, coro, **kw):
    print("fac", kw)
    return asyncio.Task(coro, loop=loop, **kw)
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(fac)
    t = asyncio.create_task(f(1))
    print(t.get_name())
    t2 = asyncio.create_task(f(2), name="two")
    print(t2.get_name())
    print(await asyncio.gather(t, t2, f(3)))
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(f(0))
    print("made", t)
    t = asyncio.create_task(f(1))
    print("made", t.done(), t.get_name())
    await t
    print(await asyncio.gather(f(0), f(1)))
    print(loop.get_task_factory() is asyncio.eager_task_factory)
asyncio.run(main())
