import asyncio


async def counter(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)


async def immediate():
    return "x"


async def probe(label, awaitable):
    box = []

    async def ticks():
        while not box:
            ticks.n += 1
            await asyncio.sleep(0)

    ticks.n = 0
    t = asyncio.create_task(ticks())
    await asyncio.sleep(0)
    before = ticks.n
    await awaitable()
    after = ticks.n
    box.append(1)
    await t
    print(f"{label}: {after - before} turns")


async def group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(immediate())


async def empty_group():
    async with asyncio.TaskGroup():
        pass


async def queue():
    q = asyncio.Queue()
    t = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    await q.put(1)
    await t


async def lock():
    a = asyncio.Lock()
    async with a:
        t = asyncio.create_task(a.acquire())
        await asyncio.sleep(0)
    await t


async def completed():
    for c in asyncio.as_completed([immediate(), immediate()]):
        await c


async def main():
    await probe("coroutine", immediate)
    await probe("task", lambda: asyncio.create_task(immediate()))
    await probe("gather", lambda: asyncio.gather(immediate(), immediate()))
    await probe("gather none", lambda: asyncio.gather())
    await probe("wait", lambda: asyncio.wait([asyncio.create_task(immediate())]))
    await probe("wait_for", lambda: asyncio.wait_for(immediate(), 1))
    await probe("wait_for task", lambda: asyncio.wait_for(asyncio.create_task(immediate()), 1))
    await probe("shield", lambda: asyncio.shield(immediate()))
    await probe("group", group)
    await probe("empty group", empty_group)
    await probe("queue", queue)
    await probe("lock", lock)
    await probe("as_completed", completed)
    await probe("nested task", lambda: asyncio.create_task(asyncio.wait_for(asyncio.shield(immediate()), 1)))
    await probe("sleep", lambda: asyncio.sleep(0))
    await probe("to_thread", lambda: asyncio.to_thread(int, "3"))


asyncio.run(main())
