import asyncio


async def waiter(name, fut):
    print(name, "->", await fut)


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    for name in "abc":
        asyncio.create_task(waiter(name, fut))
    fut.add_done_callback(lambda f: print("callback before any task waits"))
    await asyncio.sleep(0)
    fut.add_done_callback(lambda f: print("callback after"))
    loop.call_soon(print, "soon 1")
    fut.set_result("done")
    loop.call_soon(print, "soon 2")
    await asyncio.sleep(0)
    print("main next turn")
    await asyncio.sleep(0)
    for delay in (0.02, 0.01, 0.01, 0.03, 0.01):
        loop.call_later(delay, print, "timer", delay)
    loop.call_later(0, print, "zero timer")
    loop.call_soon(print, "soon is before zero timers")
    await asyncio.sleep(0)
    print("slept 0")
    await asyncio.sleep(0.01)
    print("slept 0.01")
    await asyncio.sleep(0.05)
    a, b = loop.create_future(), loop.create_future()
    t1, t2 = asyncio.create_task(waiter("x", a)), asyncio.create_task(waiter("y", b))
    await asyncio.sleep(0)
    b.set_result(2)
    a.set_result(1)
    await asyncio.wait([t1, t2])


asyncio.run(main())
