import asyncio


async def ok(n):
    await asyncio.sleep(n)
    print("ok", n)
    return n


async def bad(n):
    await asyncio.sleep(n)
    raise RuntimeError(n)


async def main():
    try:
        await asyncio.gather(ok(0.2), bad(0.1), ok(0.3))
    except RuntimeError as e:
        print("gather raised at once, others go on:", e)
    await asyncio.sleep(0.3)
    done, pending = await asyncio.wait([asyncio.create_task(c) for c in (ok(0.1), bad(0.05))])
    print("wait never raises:", len(done), len(pending), sorted(str(t.exception()) for t in done))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(0.2))
            tg.create_task(bad(0.1))
    except* RuntimeError as eg:
        print("a group cancels the others:", eg.exceptions)
    results = await asyncio.gather(ok(0.1), bad(0.1), return_exceptions=True)
    print(results, type(results[1]))
    for c in asyncio.as_completed([ok(0.2), bad(0.1)]):
        try:
            print(await c)
        except RuntimeError as e:
            print("as_completed raises one by one", e)


asyncio.run(main())
