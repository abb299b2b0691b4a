import asyncio


async def worker(q, n):
    while True:
        job = await q.get()
        print(f"worker {n} got {job}")
        await asyncio.sleep(0.1)
        q.task_done()


async def main():
    q = asyncio.Queue()
    tasks = [asyncio.create_task(worker(q, n)) for n in range(2)]
    for j in range(5):
        q.put_nowait(j)
    try:
        await asyncio.wait_for(q.join(), 0.15)
    except TimeoutError:
        print("not finished:", q._unfinished_tasks, q.qsize())
    await q.join()
    print("finished", q)
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await q.join()
    print("join of an empty queue returns at once")
    g = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.put_nowait("x")
    g.cancel()
    await asyncio.sleep(0)
    print("item is not lost:", q.qsize(), g.cancelled())
    p = asyncio.Queue(1)
    p.put_nowait(1)
    waiting = [asyncio.create_task(p.put(n)) for n in (2, 3)]
    await asyncio.sleep(0)
    p.get_nowait()
    waiting[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(p, [w.done() for w in waiting])


asyncio.run(main())
