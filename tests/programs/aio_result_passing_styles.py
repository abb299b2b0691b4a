import asyncio


class Box:
    value = None


async def by_return():
    await asyncio.sleep(0.01)
    return 1


async def by_box(box):
    await asyncio.sleep(0.01)
    box.value = 2


async def by_future(fut):
    await asyncio.sleep(0.01)
    fut.set_result(3)


async def by_queue(q):
    await q.put(4)


async def by_callback(cb):
    await asyncio.sleep(0)
    cb(5)


async def by_exception():
    raise StopAsyncIteration(6)


async def stop_iteration():
    raise StopIteration(7)


async def main():
    box, fut, q, out = Box(), asyncio.get_running_loop().create_future(), asyncio.Queue(), []
    tasks = [asyncio.create_task(c) for c in (by_return(), by_box(box), by_future(fut), by_queue(q), by_callback(out.append))]
    await asyncio.gather(*tasks)
    print(tasks[0].result(), box.value, fut.result(), q.get_nowait(), out)
    try:
        await by_exception()
    except StopAsyncIteration as e:
        print(repr(e))
    try:
        await stop_iteration()
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
    try:
        await asyncio.create_task(stop_iteration())
    except RuntimeError as e:
        print(repr(e))
    f = asyncio.get_running_loop().create_future()
    try:
        f.set_exception(StopIteration(8))
        await f
    except BaseException as e:
        print(repr(e), repr(e.__cause__))


asyncio.run(main())
