import asyncio

class A:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        return False

async def agen(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i

async def waits():
    await asyncio.sleep(
        1
    )
    return await (
        asyncio.sleep(1, "x")
    )

async def loops():
    async for i in agen(2):
        print(i)
    else:
        print("done")
    async for i in agen(2):
        break
    async for i in (
        agen(
            2
        )
    ):
        continue
    x = [i async for i in agen(2)]
    x = [
        i
        async for i in agen(2)
        if i
    ]
    y = {i: await asyncio.sleep(0, i) for i in range(2)}
    g = (i async for i in agen(2))
    async for i in g:
        pass
    async with A():
        pass
    async with A() as a, A() as b:
        print("in")
    async with A():
        return 1

async def cancelled():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("c")
        raise
    finally:
        print("f")

async def outer():
    await cancelled()

async def with_cancelled():
    async with A():
        await asyncio.sleep(10)

async def for_cancelled():
    async for x in agen(100):
        pass

async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
    await asyncio.sleep(0)

async def plain_cancelled():
    await asyncio.sleep(10)

async def main():
    await waits()
    await loops()
    tasks = [asyncio.create_task(c()) for c in (cancelled, outer, with_cancelled, for_cancelled, swallow, plain_cancelled)]
    await asyncio.sleep(0.5)
    for t in tasks: t.cancel()
    for t in tasks:
        try:
            await t
        except asyncio.CancelledError:
            print("cancelled")
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout")
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cancelled())
            tg.create_task(fails())
    except* ValueError as e:
        print(e)

async def fails():
    raise ValueError

asyncio.run(main())
