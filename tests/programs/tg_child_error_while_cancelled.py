import asyncio


async def fails_on_cancel(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "fails while cancelled")
        raise RuntimeError(name)


async def swallows(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "swallows")
        return "swallowed"


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError("first")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails_on_cancel("x"))
            s = tg.create_task(swallows("y"))
            tg.create_task(fails(0.1))
            tg.create_task(fails(0.1))
    except BaseExceptionGroup as eg:
        print(repr(eg))
    print(s.result())
    t = asyncio.create_task(group_cancelled_and_failing())
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except* RuntimeError as eg:
        print("errors win over the cancel:", eg.exceptions, t.cancelled())


async def group_cancelled_and_failing():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fails_on_cancel("z"))


asyncio.run(main())
