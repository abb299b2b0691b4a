import asyncio


class Abort(Exception):
    pass


async def child(name, delay, exc=None):
    try:
        await asyncio.sleep(delay)
        if exc:
            raise exc
        print(name, "finished")
        return name.upper()
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "cleanup")


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(child("a", 0.1))
        b = tg.create_task(child("b", 0.2), name="bee")
        print(tg)
    print(a.result(), b.result(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child("c", 0.1, ValueError("c broke")))
            tg.create_task(child("d", 0.3))
            tg.create_task(child("e", 0.1, KeyError("e broke")))
            await child("body", 1)
    except* ValueError as eg:
        print("ValueErrors", eg.exceptions)
    except* KeyError as eg:
        print("KeyErrors", eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child("f", 5))
            await asyncio.sleep(0.1)
            raise Abort("stop everything")
    except* Abort as eg:
        print(repr(eg))
    print("nested")
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(child("in", 0.1))
        outer.create_task(child("out", 0.1))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child("g", 0.1, ValueError(1)))
        tg.create_task(child("h", 0.2))


asyncio.run(main())
