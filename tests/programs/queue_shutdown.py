import asyncio


async def worker(name, q):
    try:
        while True:
            item = await q.get()
            print(name, item)
            await asyncio.sleep(0.1)
            q.task_done()
    except asyncio.QueueShutDown as e:
        print(name, "shut down", repr(e))


async def main():
    q = asyncio.Queue()
    workers = [asyncio.create_task(worker(n, q)) for n in ("w1", "w2")]
    for i in range(5):
        await q.put(i)
    await asyncio.sleep(0.05)
    q.shutdown()
    print(q)
    try:
        await q.put(9)
    except asyncio.QueueShutDown:
        print("no more puts")
    try:
        q.put_nowait(9)
    except asyncio.QueueShutDown as e:
        print(type(e).__mro__)
    await asyncio.gather(*workers)
    await q.join()

    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    putter = asyncio.create_task(q.put(3))
    joiner = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    print(q, q.empty())
    print(await asyncio.gather(putter, joiner, return_exceptions=True))
    await q.get()


asyncio.run(main())
