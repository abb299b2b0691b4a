import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await level(n - 1)
    except asyncio.CancelledError:
        print("level", n, "cancelled")
        raise
    finally:
        print("level", n, "finally")


async def awaits(task):
    try:
        return await task
    except asyncio.CancelledError:
        print("awaiter sees it; own request:", asyncio.current_task().cancelling())
        raise


async def main():
    deep = asyncio.create_task(level(2))
    await asyncio.sleep(0.1)
    deep.cancel()
    await asyncio.wait([deep])
    inner = asyncio.create_task(level(0), name="inner")
    outer = asyncio.create_task(awaits(inner), name="outer")
    await asyncio.sleep(0.1)
    outer.cancel()
    await asyncio.wait([outer])
    print(inner.cancelled(), outer.cancelled())
    inner = asyncio.create_task(level(0))
    outer = asyncio.create_task(awaits(inner))
    await asyncio.sleep(0.1)
    inner.cancel()
    await asyncio.wait([outer])
    print(inner.cancelled(), outer.cancelled(), outer.cancelling())
    try:
        outer.result()
    except asyncio.CancelledError as e:
        print("result raises", type(e))
    try:
        outer.exception()
    except asyncio.CancelledError as e:
        print("exception raises", type(e))


asyncio.run(main())
