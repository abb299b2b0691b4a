import asyncio


async def a():
    print("a1")
    await asyncio.sleep(0)
    print("a2")
    await asyncio.sleep(0)
    print("a3")


async def b():
    print("b1")
    await a()
    print("b2")


async def c(f):
    print("c1")
    print("c got", await f)


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_soon(print, "soon 1")
    ta = asyncio.create_task(a())
    loop.call_soon(print, "soon 2")
    tb = asyncio.create_task(b())
    tc = asyncio.create_task(c(f))
    print("main 1")
    await asyncio.sleep(0)
    print("main 2")
    f.set_result("value")
    f.add_done_callback(lambda f: print("done callback", f.result()))
    loop.call_soon(print, "soon 3")
    await asyncio.sleep(0)
    print("main 3")
    await asyncio.gather(ta, tb, tc)
    print("main 4")
    await a()
    print("main 5")
    loop.call_later(0, print, "later 0")
    loop.call_soon(print, "soon 4")
    loop.call_at(loop.time() - 1, print, "past")
    await asyncio.sleep(0)
    print("main 6")
    await asyncio.sleep(0.001)
    print("main 7")


asyncio.run(main())
