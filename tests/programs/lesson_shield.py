import asyncio


async def commit():
    try:
        await asyncio.sleep(0.3)
        print("committed")
        return "tx-1"
    except asyncio.CancelledError:
        print("rolled back")
        raise


async def request(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("request cancelled; inner done:", inner.done())
        raise


async def main():
    inner = asyncio.create_task(commit(), name="commit")
    outer = asyncio.create_task(request(inner), name="request")
    await asyncio.sleep(0.1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", repr(e))
    print(await inner)
    try:
        async with asyncio.timeout(0.1):
            await asyncio.shield(commit())
    except TimeoutError:
        print("timed out, still running:", len(asyncio.all_tasks()) - 1)
    await asyncio.sleep(0.5)
    inner = asyncio.create_task(commit())
    s = asyncio.shield(inner)
    print(s, s.cancelled())
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print("inner cancellation reaches the shield", s.cancelled(), inner.cancelled())
    f = asyncio.get_running_loop().create_future()
    s = asyncio.shield(f)
    s.cancel()
    await asyncio.sleep(0)
    f.set_exception(ValueError("nobody cares"))
    await asyncio.sleep(0)
    print(f, s)
    asyncio.shield(42)


asyncio.run(main())
