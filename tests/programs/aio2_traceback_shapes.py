import asyncio
import traceback


async def level3(n):
    await asyncio.sleep(0)
    return 10 / n


async def level2(n):
    return await level3(n)


async def level1(n):
    try:
        return await level2(n)
    except ZeroDivisionError as e:
        raise RuntimeError("level1") from e


async def in_task(n):
    t = asyncio.create_task(level1(n), name="inner")
    return await t


async def in_group(n):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(level1(n))
        tg.create_task(level2(n))


async def in_gather(n):
    return await asyncio.gather(level2(n), level2(1))


async def in_wait_for(n):
    return await asyncio.wait_for(level2(n), 1)


async def in_shield(n):
    return await asyncio.shield(level2(n))


async def in_timeout(n):
    async with asyncio.timeout(0.1):
        await asyncio.sleep(1)


async def in_as_completed(n):
    for c in asyncio.as_completed([level2(n)]):
        await c


async def in_thread(n):
    await asyncio.to_thread(lambda: 1 / n)


async def in_queue(n):
    asyncio.Queue().get_nowait()


async def in_event(n):
    async with asyncio.timeout(0.1):
        await asyncio.Event().wait()


async def in_agen(n):
    async def g():
        yield 1
        yield 1 / n
    async for x in g():
        pass


async def in_comprehension(n):
    async def g():
        for i in range(2):
            yield i
    return [1 / x async for x in g()]


async def main():
    for f in (in_task, in_group, in_gather, in_wait_for, in_shield, in_timeout, in_as_completed, in_thread, in_queue, in_event, in_agen, in_comprehension):
        print("=====", f.__name__)
        try:
            await f(0)
        except BaseException:
            traceback.print_exc()


asyncio.run(main())
