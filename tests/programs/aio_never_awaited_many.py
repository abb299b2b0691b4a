import asyncio


async def job(n):
    print("job", n)


class C:
    async def method(self):
        pass


async def main():
    job(1)
    x = job(2)
    print("x is", type(x).__name__)
    x = None
    C().method()
    [job(3), job(4)]
    coro = job(5)
    coro.close()
    print("closed is fine")
    asyncio.sleep(1)
    await job(6)
    result = job(7) if False else None
    lost = job(8)
    raise KeyError("main fails")


try:
    asyncio.run(main())
except KeyError:
    print("after")
