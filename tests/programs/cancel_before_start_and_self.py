import asyncio


async def job():
    print("never printed")


async def suicidal():
    asyncio.current_task().cancel("myself")
    print("still here")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("now", e.args)
        raise


async def no_await():
    asyncio.current_task().cancel()
    return "finished all the same"


async def main():
    task = asyncio.create_task(job())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("before start", task)
    try:
        await asyncio.create_task(suicidal(), name="S")
    except asyncio.CancelledError as e:
        print("main saw", e.args)
    t = asyncio.create_task(no_await())
    try:
        print("result", await t)
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
    done = asyncio.create_task(asyncio.sleep(0, 5))
    await done
    print(done.cancel(), done.result(), done.cancelling())

    async def sleeper():
        await asyncio.sleep(1)

    t = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    t.cancel("a")
    t.cancel("b")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelling())


asyncio.run(main())
