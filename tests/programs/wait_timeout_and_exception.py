import asyncio


async def job(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    if fail:
        raise ValueError(name)
    return name


def names(tasks):
    return sorted(t.get_name() for t in tasks)


async def main():
    tasks = [asyncio.create_task(job(n, i / 10), name=n) for i, n in enumerate("abcd", 1)]
    done, pending = await asyncio.wait(tasks, timeout=0.25)
    print("after 0.25:", names(done), names(pending))
    done, pending = await asyncio.wait(tasks, timeout=0)
    print("at once:", names(done), names(pending))
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(tasks)
    print([t.cancelled() for t in tasks], pending)
    tasks = [asyncio.create_task(job(n, i / 10, n == "f"), name=n) for i, n in enumerate("efg", 1)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print("first exception:", names(done), names(pending))
    for t in sorted(done, key=lambda t: t.get_name()):
        print(t.get_name(), repr(t.exception()))
    print(await tasks[2])
    waiter = asyncio.create_task(asyncio.wait([asyncio.create_task(job("kept", 0.3), name="kept")]))
    await asyncio.sleep(0.1)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("wait was cancelled, its task goes on:", len(asyncio.all_tasks()) - 1)
    await asyncio.sleep(0.3)
    print("end", len(asyncio.all_tasks()))


asyncio.run(main())
