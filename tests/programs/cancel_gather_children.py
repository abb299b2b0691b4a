import asyncio


async def child(n, swallow=False):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        if swallow:
            return f"swallowed {n}"
        raise


async def parent(**kw):
    try:
        return await asyncio.gather(child(1), child(2, True), child(3), **kw)
    except asyncio.CancelledError as e:
        print("parent cancelled", e.args)
        raise


async def main():
    for kw in ({}, {"return_exceptions": True}):
        t = asyncio.create_task(parent(**kw))
        await asyncio.sleep(0.5)
        t.cancel("msg")
        print(await asyncio.gather(t, return_exceptions=True), t.cancelled())
    tasks = [asyncio.create_task(child(n)) for n in (0.1, 5, 0.2)]
    asyncio.get_running_loop().call_later(0.15, tasks[1].cancel)
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        print("one cancelled child cancels the gather", [t.done() for t in tasks])
    tasks = [asyncio.create_task(child(n)) for n in (0.1, 5)]
    g = asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0.2)
    tasks[1].cancel()
    print(await g)
    g = asyncio.gather(asyncio.create_task(child(0.1)), asyncio.create_task(child(0.2)))
    print(g.cancel(), g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError:
        print(g.cancelled(), g.cancel())


asyncio.run(main())
