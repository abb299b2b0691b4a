import asyncio


async def writer(log, n):
    try:
        await asyncio.sleep(n / 10)
        log.append(n)
    except asyncio.CancelledError:
        log.append(-n)
        raise


async def boom():
    await asyncio.sleep(0.25)
    raise RuntimeError("boom")


async def with_gather(log):
    await asyncio.gather(writer(log, 1), boom(), writer(log, 4))


async def with_group(log):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(writer(log, 1))
        tg.create_task(boom())
        tg.create_task(writer(log, 4))


async def with_wait(log):
    tasks = [asyncio.create_task(c) for c in (writer(log, 1), boom(), writer(log, 4))]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks)


async def main():
    for f in (with_gather, with_group, with_wait):
        log = []
        try:
            await f(log)
        except BaseException as e:
            log.append(repr(e))
        print(f.__name__, log)
        await asyncio.sleep(0.5)
        print("    later", log)


asyncio.run(main())
