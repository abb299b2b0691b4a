import asyncio


async def greedy(lock, log):
    for i in range(3):
        async with lock:
            log.append(f"greedy{i}")
            await asyncio.sleep(0)


async def polite(lock, log, n):
    async with lock:
        log.append(f"polite{n}")


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(greedy(lock, log), *(polite(lock, log, n) for n in range(3)))
    print(log)
    log.clear()
    await lock.acquire()
    first = asyncio.create_task(polite(lock, log, 1))
    second = asyncio.create_task(polite(lock, log, 2))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    print("released, first cancelled:", lock.locked())
    await asyncio.gather(first, second, return_exceptions=True)
    print(log, first.cancelled(), lock.locked())
    await lock.acquire()
    lock.release()
    print("acquired without waiting")
    third = asyncio.create_task(polite(lock, log, 3))
    await third
    print(log)


asyncio.run(main())
