import asyncio


async def job(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def inner(name, error=None):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(job(name + "1", 0.1))
        tg.create_task(job(name + "2", 0.2, error))
        tg.create_task(job(name + "3", 0.3))
    print(name, "group done")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner("a"))
        tg.create_task(inner("b"))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner("c", ValueError("c2 failed")))
            tg.create_task(job("outer", 1))
    except* ValueError as eg:
        print(repr(eg))
        inner_group = eg.exceptions[0]
        print(inner_group.message, inner_group.exceptions)

    outer = asyncio.create_task(inner("d"))
    await asyncio.sleep(0.15)
    outer.cancel("enough")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer cancelled", e.args, outer.cancelled())


asyncio.run(main())
