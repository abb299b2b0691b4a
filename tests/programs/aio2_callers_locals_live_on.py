import asyncio
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
async def w():
    t16 = D("t16")
    await asyncio.sleep(0.15)
async def main():
    async def inner():
        ts30 = D("ts30")
        await asyncio.sleep(0.3)
        try:
            print(await asyncio.wait_for(w(), 0.05))
        except TimeoutError:
            print("timeout")
        print("at35")
    await inner()
    print("after")
    await asyncio.sleep(0)
    print("end")
    async def inner2():
        d = D("d2")
        try:
            await asyncio.wait_for(w(), 0.05)
        except TimeoutError:
            print("timeout")
        await asyncio.sleep(0)
        print("at36")
    await inner2()
    async def inner3():
        d = D("d3")
        try:
            await w()
        except asyncio.CancelledError:
            print("c")
        print("at37")
    t = asyncio.create_task(inner3())
    await asyncio.sleep(0)
    t.cancel()
    await t
    print("end")
    async def inner4():
        d = D("d4")
        try:
            raise ValueError
        except ValueError:
            print("v")
        print("at38")
    await inner4()
    print("after 4")
    async def inner5():
        d = D("d5")
        try:
            await asyncio.wait_for(inner4(), 1)
            await asyncio.wait_for(bad(), 1)
        except ValueError:
            print("v")
        print("at39")
    await inner5()
    print("after 5")
async def bad():
    x = D("bad")
    await asyncio.sleep(0.1)
    raise ValueError
asyncio.run(main())
