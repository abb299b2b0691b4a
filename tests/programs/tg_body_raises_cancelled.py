import asyncio


async def work(n):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("work", n, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(1))
            await asyncio.sleep(0.1)
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as e:
        print("by hand:", e.args)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(2))
            await asyncio.sleep(0.1)
            raise KeyboardInterrupt
    except BaseException as e:
        print(repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(work(3))
            await asyncio.sleep(0.1)
            t.cancel()
        print("a cancelled child is no error", t.cancelled())
    except BaseException as e:
        print(repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(0.1, "fine"))
            tg.create_task(leave())
    except BaseException as e:
        print(repr(e))


async def leave():
    await asyncio.sleep(0.05)
    raise SystemExit(4)


asyncio.run(main())
