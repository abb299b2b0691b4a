import asyncio


def show(what, e):
    asyncio.get_running_loop().call_exception_handler({"message": what, "exception": e})


async def attempt(what, fn):
    try:
        print(what, "->", await fn())
    except (Exception, asyncio.CancelledError) as e:
        show(what, e)


async def nothing():
    return 1


async def not_entered():
    asyncio.TaskGroup().create_task(nothing())


async def finished():
    async with asyncio.TaskGroup() as tg:
        pass
    tg.create_task(nothing())


async def twice():
    tg = asyncio.TaskGroup()
    async with tg:
        async with tg:
            pass


async def number():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(5)


async def aborting():
    async with asyncio.TaskGroup() as tg:
        async def bad():
            raise ValueError("bad")

        async def late():
            try:
                await asyncio.sleep(1)
            finally:
                tg.create_task(nothing())
        tg.create_task(bad())
        tg.create_task(late())


async def plain_with():
    with asyncio.TaskGroup() as tg:
        pass


async def gather_kw():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nothing(), nme="x")


async def timeout_not_entered():
    asyncio.timeout(1).reschedule(5)


async def timeout_twice():
    t = asyncio.timeout(1)
    async with t:
        pass
    async with t:
        pass


async def timeout_late():
    try:
        async with asyncio.timeout(0.1) as t:
            await asyncio.sleep(1)
    except TimeoutError:
        t.reschedule(None)


async def timeout_done():
    async with asyncio.timeout(0.1) as t:
        pass
    t.reschedule(4)


async def timeout_with():
    with asyncio.timeout(1):
        pass


async def timeout_reschedule_str():
    async with asyncio.timeout(1) as t:
        t.reschedule("x")


async def timeout_in_callback():
    loop = asyncio.get_running_loop()

    def callback():
        c = asyncio.timeout(1).__aenter__()
        try:
            c.send(None)
        except RuntimeError as e:
            show("in callback", e)
    loop.call_soon(callback)
    await asyncio.sleep(0)


async def group_in_callback():
    loop = asyncio.get_running_loop()

    def callback():
        c = asyncio.TaskGroup().__aenter__()
        try:
            c.send(None)
        except RuntimeError as e:
            show("in callback", e)
    loop.call_soon(callback)
    await asyncio.sleep(0)


async def main():
    for fn in [not_entered, finished, twice, number, aborting, plain_with, gather_kw, timeout_not_entered,
               timeout_twice, timeout_late, timeout_done, timeout_with, timeout_reschedule_str,
               timeout_in_callback, group_in_callback]:
        await attempt(fn.__name__, fn)
    print(asyncio.timeout(None), asyncio.TaskGroup(), asyncio.timeout_at(3))
    async with asyncio.timeout(2) as t:
        print(t.when() is not None, t.expired())
        t.reschedule(None)
        print(t, t.when())


asyncio.run(main())
