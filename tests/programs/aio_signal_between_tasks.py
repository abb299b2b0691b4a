import asyncio


async def stage(name, before, after, log):
    if before:
        log.append(f"{name} waits")
        await before.wait()
    log.append(f"{name} runs")
    await asyncio.sleep(0.1)
    log.append(f"{name} ends")
    after.set()


async def main():
    log = []
    a, b, c = asyncio.Event(), asyncio.Event(), asyncio.Event()
    await asyncio.gather(stage("third", b, c, log), stage("second", a, b, log), stage("first", None, a, log))
    print(log)
    started, stop = asyncio.Event(), asyncio.Event()

    async def server():
        await asyncio.sleep(0.2)
        started.set()
        handled = 0
        while not stop.is_set():
            try:
                await asyncio.wait_for(stop.wait(), 0.1)
            except TimeoutError:
                handled += 1
        return handled

    t = asyncio.create_task(server())
    await started.wait()
    print("server is up")
    await asyncio.sleep(0.55)
    stop.set()
    print("handled", await t)
    results = {}

    async def waiter(n, ev):
        results[n] = await ev.wait()

    ev = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        for n in range(3):
            tg.create_task(waiter(n, ev))
        await asyncio.sleep(0)
        print(len(ev._waiters), results)
        ev.set()
        print(results)
    print(results)


asyncio.run(main())
