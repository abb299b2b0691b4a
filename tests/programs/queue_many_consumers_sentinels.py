import asyncio


async def producer(q, name, items):
    for item in items:
        await asyncio.sleep(0.05)
        await q.put((name, item))
    await q.put((name, None))


async def fan_in(producers):
    q = asyncio.Queue(maxsize=3)
    tasks = [asyncio.create_task(producer(q, n, items)) for n, items in producers.items()]
    left = len(tasks)
    while left:
        name, item = await q.get()
        if item is None:
            left -= 1
            print(name, "is finished")
        else:
            yield name, item
    await asyncio.gather(*tasks)


async def fan_out(items, n):
    queues = [asyncio.Queue() for _ in range(n)]
    sums = [0] * n

    async def consume(i):
        while (x := await queues[i].get()) is not None:
            await asyncio.sleep(0)
            sums[i] += x

    consumers = [asyncio.create_task(consume(i)) for i in range(n)]
    for i, x in enumerate(items):
        await queues[i % n].put(x)
    for q in queues:
        await q.put(None)
    await asyncio.gather(*consumers)
    return sums


async def main():
    async for pair in fan_in({"a": [1, 2, 3], "b": "xy"}):
        print(pair)
    print(await fan_out(range(10), 3))


asyncio.run(main())
