import asyncio


async def job(n, sem, log):
    try:
        async with sem:
            log.append(f"in{n}")
            await asyncio.sleep(0.1)
        log.append(f"out{n}")
    except asyncio.CancelledError:
        log.append(f"cancelled{n}")
        raise


async def main():
    for permits in (1, 2):
        sem, log = asyncio.Semaphore(permits), []
        tasks = [asyncio.create_task(job(n, sem, log)) for n in range(6)]
        await asyncio.sleep(0.05)
        for n in (0, 2, 3):
            tasks[n].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        print(log, sem.locked(), sem._value)
    sem, log = asyncio.Semaphore(0), []
    tasks = [asyncio.create_task(job(n, sem, log)) for n in range(3)]
    await asyncio.sleep(0)
    sem.release()
    sem.release()
    tasks[0].cancel()
    await asyncio.sleep(0)
    print(log, sem._value)
    await asyncio.sleep(0.3)
    print(log, [t.done() for t in tasks])
    sem.release()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log, sem)


asyncio.run(main())
