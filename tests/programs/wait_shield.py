import asyncio


async def important():
    try:
        await asyncio.sleep(0.3)
        print("important finished")
        return 42
    except asyncio.CancelledError:
        print("important was cancelled")
        raise


async def main():
    inner = asyncio.create_task(important())
    outer = asyncio.shield(inner)
    print(outer)
    await asyncio.sleep(0.1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer", outer.cancelled(), "inner", inner.cancelled(), inner.done())
    print(await inner)
    try:
        await asyncio.wait_for(asyncio.shield(t := asyncio.create_task(important())), 0.1)
    except TimeoutError:
        print("gave up waiting")
    print(await t)
    done = asyncio.get_running_loop().create_future()
    done.set_result("already")
    print(asyncio.shield(done) is done, await asyncio.shield(done))
    inner = asyncio.create_task(important())
    waiter = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("cancelled from within")

    async def fails():
        await asyncio.sleep(0.1)
        raise ValueError("lost")

    s = asyncio.shield(fails())
    s.cancel()
    await asyncio.sleep(0.2)
    print("end")


asyncio.run(main())
