import asyncio


async def user(name, lock):
    try:
        async with lock:
            print(name, "in")
            await asyncio.sleep(0.2)
    except asyncio.CancelledError:
        print(name, "gave up")
        raise


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(user(n, lock)) for n in "abc"]
    await asyncio.sleep(0.1)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(lock)
    cond = asyncio.Condition()

    async def waits():
        async with cond:
            try:
                await cond.wait()
            finally:
                print("holds the lock again:", cond.locked())

    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    async with cond:
        t.cancel()
        await asyncio.sleep(0.1)
        print("still waiting for the lock", t.done())
    print(await asyncio.gather(t, return_exceptions=True))
    q = asyncio.Queue(1)
    await q.put(1)
    putter = asyncio.create_task(q.put(2))
    await asyncio.sleep(0)
    putter.cancel()
    await asyncio.sleep(0)
    print(q, q.get_nowait(), q.empty())
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    a, b = (asyncio.create_task(sem.acquire()) for _ in "ab")
    await asyncio.sleep(0)
    sem.release()
    a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True), sem)


asyncio.run(main())
