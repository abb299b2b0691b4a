import asyncio


async def racer(name, barrier, delay):
    await asyncio.sleep(delay)
    print(name, "at the line", barrier.n_waiting, barrier.parties)
    try:
        position = await barrier.wait()
        print(name, "position", position)
    except asyncio.BrokenBarrierError as e:
        print(name, "broken", e)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier)
    await asyncio.gather(*(racer(n, barrier, d) for n, d in zip("abc", (0.3, 0.1, 0.2))))
    print(barrier)
    tasks = [asyncio.create_task(racer(n, barrier, 0)) for n in "de"]
    await asyncio.sleep(0.1)
    print(barrier)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken, barrier)
    await barrier.reset()
    print(barrier.broken)
    async with asyncio.TaskGroup() as tg:
        for n in "xyz":
            tg.create_task(racer(n, barrier, 0))
    async with asyncio.Barrier(1) as position:
        print("alone", position)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


asyncio.run(main())
