import asyncio


async def phase(barrier, name, delay):
    for n in range(2):
        await asyncio.sleep(delay)
        async with barrier as position:
            print(f"{name} crosses {n} as {position}")
    return name


async def breaker(barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        return repr(e)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier, barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(phase(barrier, "a", 0.1), phase(barrier, "b", 0.2), phase(barrier, "c", 0.05))
    b = asyncio.Barrier(3)
    ts = [asyncio.create_task(breaker(b)) for _ in range(2)]
    await asyncio.sleep(0.1)
    print(b, b.n_waiting)
    await b.reset()
    print(await asyncio.gather(*ts), b)
    ts = [asyncio.create_task(breaker(b)) for _ in range(2)]
    await asyncio.sleep(0)
    await b.abort()
    print(await asyncio.gather(*ts), b, b.broken)
    print(await breaker(b))
    await b.reset()
    try:
        async with asyncio.timeout(0.1):
            await b.wait()
    except TimeoutError:
        print("timeout", b)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)
    await asyncio.Barrier(1).wait()
    await b.abort()
    await b.wait()


asyncio.run(main())
