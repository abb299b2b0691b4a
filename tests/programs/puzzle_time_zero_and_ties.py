import asyncio


async def job(name, *sleeps):
    for s in sleeps:
        await asyncio.sleep(s)
        print(f"{asyncio.get_running_loop().time() - start:.2f} {name}{s}", end="; ")


async def main():
    global start
    start = asyncio.get_running_loop().time()
    await asyncio.gather(job("a", 0.1, 0.1, 0.1), job("b", 0.3), job("c", 0.2, 0.1), job("d", 0.15, 0.15))
    print()
    await asyncio.gather(job("e", 0, 0, 0), job("f", 0, 0), job("g", 0.0, 0))
    print()
    await asyncio.gather(job("h", 0.01, 0), job("i", 0, 0.01), job("j", 0.01), job("k", -1, 0.01))
    print()
    order = []
    loop = asyncio.get_running_loop()
    when = loop.time() + 0.1
    for n in range(5):
        loop.call_at(when + n / 1000, order.append, n)
    loop.call_at(when - 0.05, order.append, "early")
    await asyncio.sleep(0.2)
    print(order)


asyncio.run(main())
