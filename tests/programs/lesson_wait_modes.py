import asyncio


async def job(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise RuntimeError(f"{name} failed")
    return name


def names(ts):
    return sorted(t.get_name() for t in ts)


def make(*specs):
    return [asyncio.create_task(job(*s), name=s[0]) for s in specs]


async def main():
    ts = make(("a", 0.3), ("b", 0.1), ("c", 0.2))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0.15)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending)
    print(names(done), pending)
    ts = make(("a", 0.3), ("b", 0.1, True), ("c", 0.2))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [repr(t.exception()) for t in done])
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(pending)
    print(names(done), all(t.cancelled() for t in done))
    for bad in ([], job("x", 1), [job("y", 1)], ):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
            if asyncio.iscoroutine(bad):
                bad.close()
            elif bad:
                bad[0].close()
    t = make(("z", 0.01))
    try:
        await asyncio.wait(t, return_when="ANY")
    except ValueError as e:
        print(e)
    print(await asyncio.wait(t[0:1], timeout=None, return_when="ALL_COMPLETED") is not None)
    await asyncio.wait(42)


asyncio.run(main())
