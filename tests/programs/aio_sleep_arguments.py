import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for arg in (0, -1, 0.0, True, 1e-9):
        before = loop.time()
        r = await asyncio.sleep(arg, result=arg)
        print(repr(r), f"{loop.time() - before:.2f}")
    for bad in ("1", None, [1], float("nan")):
        try:
            await asyncio.sleep(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        await asyncio.sleep()
    except TypeError as e:
        print(e)
    s = asyncio.sleep(0.1)
    print(type(s), s.__name__, s.__qualname__)
    await s
    try:
        await s
    except RuntimeError as e:
        print(e)
    print(asyncio.iscoroutine(s), s.cr_frame, s.cr_running)
    await asyncio.gather(*(asyncio.sleep(0.5) for _ in range(100)))
    print(f"{loop.time():.1f}" == f"{before + 0.6:.1f}")


asyncio.run(main())
