import asyncio
async def boom():
    raise ValueError
class D:
    def __del__(self): print("del D")
async def w():
    d = D()
    async def inner(): pass
    await asyncio.sleep(1)
async def main():
    try:
        await asyncio.wait_for(w(), 0.1)
    except TimeoutError:
        print("timeout")
    print("after")
    await asyncio.sleep(0)
    print("slept")
    await asyncio.sleep(0)
    async def f():
        try:
            async with asyncio.timeout(0.1):
                await w()
        except TimeoutError:
            print("timeout")
        print("after")
    await f()
    t = asyncio.create_task(w())
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("c")
    del t
    print("after")
    await asyncio.sleep(0)
    print("end")
asyncio.run(main())
