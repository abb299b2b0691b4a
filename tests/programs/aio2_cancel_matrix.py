import asyncio


async def target(log, mode):
    try:
        await asyncio.sleep(1)
        return "finished"
    except asyncio.CancelledError as e:
        log.append(("cancelled", e.args))
        if mode == "swallow":
            return "swallowed"
        if mode == "other":
            raise ValueError("instead")
        if mode == "again":
            raise asyncio.CancelledError("new message")
        if mode == "slow":
            try:
                await asyncio.sleep(0.1)
            except asyncio.CancelledError as e2:
                log.append(("again", e2.args))
                raise
        if mode == "uncancel":
            asyncio.current_task().uncancel()
            await asyncio.sleep(0.05)
            return "uncancelled"
        raise


async def direct(c):
    return await c


async def by_task(c):
    return await asyncio.create_task(c)


async def by_gather(c):
    return await asyncio.gather(c)


async def by_shield(c):
    return await asyncio.shield(c)


async def by_wait_for(c):
    return await asyncio.wait_for(c, 10)


async def by_wait(c):
    done, pending = await asyncio.wait([asyncio.ensure_future(c)])
    return [t.result() for t in done]


async def by_group(c):
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(c)
    return t.result()


async def by_timeout(c):
    async with asyncio.timeout(10):
        return await c


async def by_thread(c):
    return await asyncio.gather(asyncio.to_thread(lambda: None), c)


async def main():
    for mode in ("raise", "swallow", "other", "again", "slow", "uncancel"):
        for wrap in (direct, by_task, by_gather, by_shield, by_wait_for, by_wait, by_group, by_timeout, by_thread):
            log = []
            t = asyncio.create_task(wrap(target(log, mode)), name=f"{mode}-{wrap.__name__}")
            await asyncio.sleep(0.01)
            t.cancel(f"msg {mode}")
            if mode == "slow":
                await asyncio.sleep(0.01)
                t.cancel("second")
            try:
                r = await t
            except BaseException as e:
                r = repr(e)
            print(mode, wrap.__name__, "->", r, log, t.cancelled(), t.cancelling())
            rest = [x for x in asyncio.all_tasks() if x is not asyncio.current_task()]
            for x in rest:
                x.cancel("rest")
            if rest:
                print("   rest", [repr(e) for e in await asyncio.gather(*rest, return_exceptions=True)])


asyncio.run(main())
