import asyncio
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
async def make(n, t=0.1):
    await asyncio.sleep(t)
    return D(n)
async def other(n):
    print("other", n)
async def main():
    t = asyncio.create_task(make(1))
    d = await t
    del t, d
    asyncio.create_task(other(1))
    print("after 1")
    await asyncio.sleep(0)
    print("slept")
    d = await make(2)
    del d
    print("after 2")
    await asyncio.create_task(make(3))
    print("after 3")
    await asyncio.wait_for(make(4), 1)
    print("after 4")
    await asyncio.gather(make(5), make(6))
    print("after 5, 6")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(make(7))
    print("after 7")
    q = asyncio.Queue()
    t = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.put_nowait(D(8))
    x = await t
    del t
    x = None
    print("after 8")
    loop = asyncio.get_running_loop()
    loop.call_soon(print, D(9))
    loop.call_soon(print, "next")
    await asyncio.sleep(0)
    print("after 9")
    f = loop.create_future()
    f.add_done_callback(lambda f: print("cb"))
    f.set_result(D(10))
    del f
    await asyncio.sleep(0)
    print("after 10")
    try:
        await asyncio.wait_for(make(11, 3), 0.1)
    except TimeoutError:
        print("t")
    r = await asyncio.to_thread(D, 12)
    del r
    print("after 12")
    for c in asyncio.as_completed([make(13), make(14, 0.2)]):
        await c
        print("one")
    async def boom():
        raise ValueError("x")
    asyncio.create_task(boom())
    asyncio.create_task(other(2))
    await asyncio.sleep(0)
    print("z")
asyncio.run(main())
