import asyncio


async def work(name, t, fail=False):
    await asyncio.sleep(t)
    if fail:
        raise RuntimeError(name)
    return name


def show(label, done, pending):
    print(label, sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))


def make():
    return [asyncio.create_task(work(n, t, f), name=n) for n, t, f in
            (("a", 0.1, False), ("b", 0.2, True), ("c", 0.3, False), ("d", 0.2, False))]


async def main():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        for limit in (None, 0, 0.15, 0.25, 5):
            ts = make()
            done, pending = await asyncio.wait(ts, return_when=mode, timeout=limit)
            show(f"{mode} {limit}", done, pending)
            for t in pending:
                t.cancel()
            await asyncio.gather(*ts, return_exceptions=True)
    ts = make()
    ts[0].cancel()
    done, pending = await asyncio.wait(ts, return_when="FIRST_EXCEPTION")
    show("cancelled is no exception", done, pending)
    await asyncio.wait(ts)
    print(ts[1].exception())
    for args, kw in (([[]], {}), ([set()], {}), ([ts], {"return_when": "SOMETIME"}), ([ts[0]], {}), ([[work("x", 1)]], {}), ([5], {})):
        try:
            await asyncio.wait(*args, **kw)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
    print(await asyncio.wait({t for t in ts[:1]}))
    w = asyncio.create_task(asyncio.wait(make()))
    await asyncio.sleep(0.05)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("wait cancelled, tasks go on:", len(asyncio.all_tasks()))
    await asyncio.sleep(0.3)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
