import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind()
        for item in (3, 1, 2):
            q.put_nowait(item)
        print(kind.__name__, [await q.get() for _ in range(3)])
    p = asyncio.PriorityQueue()
    for entry in ((2, "write"), (1, "read"), (1, "listen")):
        await p.put(entry)
    print(p)
    while not p.empty():
        print(p.get_nowait())
    try:
        await p.put((1, {}))
        await p.put((1, {}))
    except TypeError as e:
        print(e)
    q = asyncio.Queue(1)
    await q.put(0)
    putters = [asyncio.create_task(q.put(i)) for i in (1, 2)]
    await asyncio.sleep(0)
    print(q)
    print(await q.get(), await q.get(), await q.get())
    getters = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    print(q)
    getters[0].cancel()
    for i in range(2):
        await q.put(i)
    print(await asyncio.gather(*getters[1:]), getters[0].cancelled())


asyncio.run(main())
