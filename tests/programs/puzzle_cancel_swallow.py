import asyncio


async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed")
    return "survived"


async def twice():
    for i in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("cancel", i, e.args)
    await asyncio.sleep(0.1)
    return "ok"


async def in_finally():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        await asyncio.sleep(0.1)
        print("cleaned")


async def convert():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise RuntimeError("converted")


async def never_starts():
    print("never")


async def self_cancel():
    asyncio.current_task().cancel()
    print("still running")
    await asyncio.sleep(0)
    print("not reached")


async def main():
    for fn in (swallow, twice, in_finally, convert, never_starts, self_cancel):
        t = asyncio.create_task(fn(), name=fn.__name__)
        if fn is not never_starts:
            await asyncio.sleep(0)
        print(fn.__name__, t.cancel(), t.cancelling())
        if fn is twice:
            await asyncio.sleep(0)
            print(t.cancel("again"), t.cancelling())
        if fn is in_finally:
            await asyncio.sleep(0.05)
            t.cancel("harder")
        try:
            print("->", await t)
        except (asyncio.CancelledError, RuntimeError) as e:
            print("->", repr(e), t.cancelled(), t.cancelling())
        print(t.cancel(), t.uncancel(), t.cancelling())
    print(t)


asyncio.run(main())
