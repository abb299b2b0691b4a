import asyncio


async def fail(delay, e):
    await asyncio.sleep(delay)
    raise e


async def slow(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0.1, ValueError("bad")))
            s = tg.create_task(slow("slow"))
    except* ValueError as eg:
        print("group", eg, eg.exceptions)
    print(s.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0.1, ValueError("one")))
            tg.create_task(fail(0.1, KeyError("two")))
            await slow("body")
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* KeyError as eg:
        print("keys", eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            s = tg.create_task(slow("other"))
            await asyncio.sleep(0.1)
            raise RuntimeError("body failed")
    except ExceptionGroup as eg:
        print(repr(eg), s.cancelled())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0.2, OSError("uncaught")))
        tg.create_task(slow("last"))


asyncio.run(main())
