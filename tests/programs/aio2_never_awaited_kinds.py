import asyncio


async def c(n=0):
    return n


async def agen():
    yield 1


class A:
    async def method(self):
        pass

    @staticmethod
    async def static():
        pass


async def main():
    c(1)
    x = c(2)
    x = None
    A().method()
    A.static()
    asyncio.sleep(1)
    [c(i) for i in range(2)]
    print(c(3) is None)
    agen()
    if c(4):
        print("truthy")
    try:
        c(5) + 1
    except TypeError as e:
        print(e)
    asyncio.gather
    d = {"k": c(6)}
    d.clear()
    try:
        await asyncio.gather(c(7), c(8), 9)
    except TypeError as e:
        print(e)
    asyncio.wait_for(c(9), 1)
    asyncio.wait([])
    asyncio.to_thread(print)
    agen().__anext__()
    anext(agen())
    agen().aclose()
    agen().asend(None)
    asyncio.Event().wait()
    asyncio.Queue().get()
    asyncio.Lock().acquire()
    asyncio.timeout(1)
    lambda: c(10)
    (lambda: c(11))()

    async def local():
        await c()

    local()
    c(12).close()
    c(13).__await__()
    del x


asyncio.run(main())
c("module")
