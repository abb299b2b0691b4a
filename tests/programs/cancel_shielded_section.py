import asyncio


async def commit(log):
    log.append("commit begins")
    await asyncio.sleep(0.3)
    log.append("commit ends")
    return "committed"


async def transaction(log):
    log.append("work")
    await asyncio.sleep(0.1)
    inner = asyncio.ensure_future(commit(log))
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        log.append("cancelled during commit")
        await inner
        log.append("but it was waited for")
        raise


async def main():
    log = []
    t = asyncio.create_task(transaction(log))
    await asyncio.sleep(0.2)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    print(log)
    log = []
    t = asyncio.create_task(transaction(log))
    await asyncio.sleep(0.05)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), log)
    log = []
    print(await transaction(log), log)


asyncio.run(main())
