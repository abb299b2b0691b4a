import asyncio


async def job(n, delay=0.1, fail=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(n, "cancelled")
        raise
    if fail:
        raise fail
    print(n, "done")
    return n


async def main():
    print(await asyncio.gather())
    print(asyncio.gather())
    coro = job("same")
    print(await asyncio.gather(coro, coro, job("other")))
    g = asyncio.gather(job("a"), job("b", 0.2))
    print(g)
    await asyncio.sleep(0)
    g.cancel("stop it")
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args, g.cancelled())
    g = asyncio.gather(job("c"), job("d", 0.2), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print("with return_exceptions too", e.args)
    try:
        await asyncio.gather(job("e", 0.1, ValueError("first")), job("f", 0.2, KeyError("second")), job("g", 0.3))
    except ValueError as e:
        print("raised", e)
    await asyncio.sleep(0.3)
    r = await asyncio.gather(job("h", 0, OSError(2, "x")), asyncio.sleep(0, "s"), return_exceptions=True)
    print(r)
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1, fut.set_result, "fut")
    print(await asyncio.gather(fut, asyncio.gather(job("n1"), job("n2")), fut))
    try:
        await asyncio.gather(job("x"), 3)
    except TypeError as e:
        print(e)


asyncio.run(main())
