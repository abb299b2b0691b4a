import asyncio


async def gather_with_group(*coros):
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(c) for c in coros]
    return [t.result() for t in tasks]


async def work(n):
    await asyncio.sleep((5 - n) / 10)
    print("done", n)
    return n


async def first_error(*coros):
    try:
        return await gather_with_group(*coros)
    except* ValueError as eg:
        result = str(eg.exceptions[0])
    return result


async def bad():
    await asyncio.sleep(0.25)
    raise ValueError("bad")


async def main():
    print(await gather_with_group(*map(work, range(4))))
    print(await first_error(work(1), bad(), work(4)))
    print(await gather_with_group())
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.TaskGroup() as outer:
        for i in range(2):
            async with asyncio.TaskGroup() as inner:
                inner.create_task(asyncio.sleep(0.2))
                outer.create_task(asyncio.sleep(0.5))
            print(f"inner {i} at {loop.time() - start:.1f}")
    print(f"outer at {loop.time() - start:.1f}")


asyncio.run(main())
