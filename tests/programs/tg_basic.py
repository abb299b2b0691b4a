import asyncio


async def work(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name * 2


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work("a", 0.3))
        b = tg.create_task(work("b", 0.1), name="second")
        print("created", a.get_name(), b.get_name())
    print(a.result(), b.result())
    async with asyncio.TaskGroup() as tg:
        print(tg)
        t = tg.create_task(work("c", 0.2))
        print(tg)
        await asyncio.sleep(0.1)
        tg.create_task(work("late", 0.2))
        await t
    async with asyncio.TaskGroup():
        print("empty")
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(asyncio.sleep(i / 10, i)) for i in range(3)]
    print([t.result() for t in tasks])
    coro = work("x", 1)
    try:
        tg.create_task(coro)
    except RuntimeError as e:
        print(e)
        coro.close()
    print(tg)


asyncio.run(main())
