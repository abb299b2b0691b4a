import asyncio


async def job(n, sem, loop, start):
    async with sem:
        print(f"{loop.time() - start:.1f} job {n} in, locked={sem.locked()}")
        await asyncio.sleep(0.1 * (n % 3 + 1))
    print(f"{loop.time() - start:.1f} job {n} out")


async def main():
    loop = asyncio.get_running_loop()
    sem = asyncio.Semaphore(2)
    print(sem)
    await asyncio.gather(*(job(n, sem, loop, loop.time()) for n in range(6)))
    print(sem, sem.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    print(bounded)
    bounded.release()
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    sem.release()
    print(sem)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    zero = asyncio.Semaphore(0)
    task = asyncio.create_task(zero.acquire())
    await asyncio.sleep(0)
    print(zero)
    zero.release()
    print(await task, zero)


asyncio.run(main())
