import asyncio, time
async def f():
    time.sleep(0.2)
async def g(fut):
    await fut
def cb(*a):
    time.sleep(0.15)
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(f())
    print(t)
    await t
    print(t)
    time.sleep(0.3)
    fut = loop.create_future()
    print(fut)
    f2 = asyncio.Future()
    print(f2)
    h = loop.call_soon(cb, 1, "x")
    print(h)
    h3 = loop.call_soon(cb); h3.cancel(); print(h3)
    t = asyncio.gather(g(fut), asyncio.sleep(0.1))
    print(t)
    await asyncio.sleep(0.01)
    fut.set_result(1)
    await t
    f2.set_exception(ValueError("x"))
    del f2
    g(1)
    def bad(): 1/0
    loop.call_soon(bad)
    asyncio.create_task(g(loop.create_future()), name="zz")
    await asyncio.sleep(0.05)
    async def fail(): raise KeyError(1)
    asyncio.create_task(fail())
    await asyncio.sleep(0.05)
asyncio.run(main(), debug=True)
