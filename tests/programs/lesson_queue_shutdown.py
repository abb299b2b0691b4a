import asyncio


async def worker(n, q):
    handled = []
    try:
        while True:
            item = await q.get()
            await asyncio.sleep(0.1 * n)
            handled.append(item)
            q.task_done()
    except asyncio.QueueShutDown:
        print(f"worker {n}: shut down after {handled}")
    return len(handled)


async def main():
    q = asyncio.Queue(3)
    async with asyncio.TaskGroup() as tg:
        ws = [tg.create_task(worker(n, q)) for n in (1, 2)]
        for i in range(7):
            await q.put(i)
        q.shutdown()
        print(q)
        try:
            q.put_nowait(1)
        except asyncio.QueueShutDown as e:
            print(repr(e))
        await q.join()
    print([w.result() for w in ws])
    q2 = asyncio.PriorityQueue()
    for p in (5, 1, 3):
        q2.put_nowait(p)
    putter = asyncio.create_task(asyncio.wait_for(q2.join(), 5))
    await asyncio.sleep(0)
    q2.shutdown(immediate=True)
    await putter
    try:
        await q2.get()
    except asyncio.QueueShutDown:
        print("empty and closed", q2)
    try:
        q2.get_nowait()
    except Exception as e:
        print(type(e), e.args)
    q3 = asyncio.Queue(1)
    q3.put_nowait("x")
    blocked = asyncio.create_task(q3.put("y"))
    await asyncio.sleep(0)
    q3.shutdown()
    print(await asyncio.gather(blocked, return_exceptions=True), q3.get_nowait())
    q3.task_done()
    q3.task_done()


asyncio.run(main())
