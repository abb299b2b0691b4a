import asyncio


async def child(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "finished")
    finally:
        print(name, "finally")


async def parent():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child("a", 1))
            tg.create_task(child("b", 2))
            print("body done")
        print("not reached")
    except asyncio.CancelledError as e:
        print("parent cancelled", e.args, asyncio.current_task().cancelling())
        raise


async def main():
    t = asyncio.create_task(parent())
    await asyncio.sleep(0.5)
    t.cancel("please stop")
    await asyncio.wait([t])
    print(t.cancelled())
    t = asyncio.create_task(parent())
    await asyncio.sleep(1.5)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), t.cancelling())


asyncio.run(main())
