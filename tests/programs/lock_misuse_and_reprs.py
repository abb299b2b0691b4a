import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    w = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(str(lock).split(" ", 4)[4:], str(w).split("coro=")[1].split(" at ")[0])
    lock.release()
    await w
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    cond = asyncio.Condition(lock)
    async with lock:
        cond.notify()
        print(cond.locked(), str(cond).split("[")[1])
    try:
        cond.release()
    except RuntimeError as e:
        print(e)
    sem = asyncio.Semaphore(3)
    await sem.acquire()
    print(str(sem).split("[")[1], sem.locked())
    async with sem, sem:
        print(str(sem).split("[")[1], sem.locked())
    try:
        async with asyncio.BoundedSemaphore(2) as x:
            print(x)
        asyncio.BoundedSemaphore(-2)
    except ValueError as e:
        print(e)
    for kind in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.Queue):
        try:
            kind(loop=None)
        except TypeError as e:
            print(e)
    b = asyncio.Barrier(2)
    print(str(b).split("[")[1], b.parties, b.n_waiting, b.broken)
    e = asyncio.Event()
    print(e.clear(), e.set(), await e.wait())


asyncio.run(main())
