import asyncio


async def produce(q, n, gap):
    for i in range(n):
        await asyncio.sleep(gap)
        before = asyncio.get_running_loop().time()
        await q.put(i)
        waited = asyncio.get_running_loop().time() - before
        print(f"put {i} waited {waited:.2f} full={q.full()}")
    await q.put(None)


async def consume(q, work):
    while True:
        item = await q.get()
        if item is None:
            return
        await asyncio.sleep(work)
        print(f"consumed {item} left={q.qsize()}")


async def main():
    for size, gap, work in ((1, 0.01, 0.1), (3, 0.01, 0.1), (0, 0.1, 0.01)):
        print("size", size)
        q = asyncio.Queue(size)
        await asyncio.gather(produce(q, 5, gap), consume(q, work))
    q = asyncio.Queue(2)
    try:
        async with asyncio.timeout(0.5):
            for i in range(9):
                await q.put(i)
    except TimeoutError:
        print("stuck with", q.qsize(), [q.get_nowait() for _ in range(q.qsize())])


asyncio.run(main())
