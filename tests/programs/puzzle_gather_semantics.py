import asyncio


async def ok(n, d):
    await asyncio.sleep(d)
    print("ok", n)
    return n


async def bad(n, d):
    await asyncio.sleep(d)
    print("bad", n)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(ok(1, 0.1), bad(2, 0.2), ok(3, 0.3))
    except ValueError as e:
        print("first error", e)
    await asyncio.sleep(0.2)
    print(await asyncio.gather(ok(1, 0.2), bad(2, 0.1), return_exceptions=True))
    try:
        await asyncio.gather(bad("a", 0.1), bad("b", 0.2))
    except ValueError as e:
        print("only", e)
    await asyncio.sleep(0.3)
    g = asyncio.gather(ok(1, 0.5), ok(2, 0.6))
    print(g, type(g).__name__)
    await asyncio.sleep(0.1)
    print(g.cancel(), g.done(), g.cancelled())
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather cancelled", repr(e), g.cancelled())
    t = asyncio.create_task(ok("t", 1))
    g = asyncio.gather(t, ok("u", 0.3), return_exceptions=True)
    await asyncio.sleep(0)
    t.cancel("just me")
    print(await g)
    nested = await asyncio.gather(asyncio.gather(ok("x", 0.2), ok("y", 0.1)), ok("z", 0.05))
    print(nested)
    c = ok("same", 0.1)
    print(await asyncio.gather(c, c))
    t = asyncio.create_task(ok("dup", 0.1))
    print(await asyncio.gather(t, t, t))
    print(await asyncio.gather(*[]))
    print(await asyncio.gather(*(asyncio.sleep(0, i) for i in range(3))))


asyncio.run(main())
