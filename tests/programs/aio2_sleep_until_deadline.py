import asyncio, time
async def until(name, end):
    loop = asyncio.get_running_loop()
    n = 0
    while loop.time() < end:
        await asyncio.sleep(end - loop.time())
        n += 1
    print(name, n)
async def main():
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    await asyncio.gather(*(until(i, t0 + i / 10) for i in range(1, 5)))
    await until("b", loop.time() + 0.25)
    await asyncio.sleep(0.05)
    await until("c", time.monotonic() + 0.7)
    nxt = loop.time()
    for i in range(5):
        nxt += 0.1
        await asyncio.sleep(nxt - loop.time())
        print(i, loop.time() >= nxt, round(loop.time() - t0, 3))
    async def a():
        async with asyncio.timeout_at(t0 + 3):
            await asyncio.sleep(100)
    async def b():
        await asyncio.sleep(3 - (loop.time() - t0))
        print("b")
    async def c():
        async with asyncio.timeout_at(nxt + 1.5):
            await asyncio.sleep(100)
    print(await asyncio.gather(b(), a(), c(), return_exceptions=True))
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        time.sleep(end - time.monotonic())
        print("slept")
asyncio.run(main())
