import asyncio


async def work(log):
    try:
        log.append("start")
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append("first")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            log.append("second")
            raise
        log.append("slept in handler")
        raise


async def result_and_cancel_same_turn(fut):
    try:
        return await fut
    except asyncio.CancelledError:
        return "cancelled although the result was there"


async def main():
    log = []
    t = asyncio.create_task(work(log))
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.wait([t])
    print(log, t.cancelling())
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    t = asyncio.create_task(result_and_cancel_same_turn(fut))
    await asyncio.sleep(0)
    fut.set_result("result")
    print(t.cancel())
    print(await t)
    fut = loop.create_future()
    t = asyncio.create_task(result_and_cancel_same_turn(fut))
    await asyncio.sleep(0)
    print(t.cancel(), fut.cancelled())
    fut2 = loop.create_future()
    print(await t, fut.cancelled(), fut2.done())
    t = asyncio.create_task(asyncio.sleep(0.1, "x"))
    loop.call_later(0.1, t.cancel)
    print(await asyncio.gather(t, return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(0.1, "y"))
    await asyncio.sleep(0)
    loop.call_later(0.1, t.cancel)
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
