import asyncio


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("stubborn: cancelled once")
        await asyncio.sleep(0.5)
        print("stubborn: done with cleanup")
        raise ValueError("left in cleanup")


async def ticker():
    try:
        while True:
            yield 1
            await asyncio.sleep(1)
    finally:
        print("ticker closed")


async def spawn():
    global t, agen
    t = asyncio.create_task(stubborn(), name="stubborn")
    agen = ticker()
    async for x in agen:
        print("tick", x)
        break
    return "spawned"


async def check():
    print("pending:", sorted(x.get_name() for x in asyncio.all_tasks()))
    await asyncio.sleep(0.1)
    return t.done()


with asyncio.Runner() as runner:
    print(runner.run(spawn()))
    print(runner.run(check()))
    print("leaving with")
print("t:", t)
print(repr(t.exception()))


async def boom():
    await asyncio.sleep(0)
    raise KeyError("boom")


try:
    with asyncio.Runner() as runner:
        try:
            runner.run(boom())
        except KeyError as e:
            print("caught", repr(e))
        runner.run(boom())
except KeyError as e:
    print("out", repr(e), runner.get_loop if False else "closed")


async def interrupt():
    try:
        raise KeyboardInterrupt
    finally:
        print("interrupt finally")


with asyncio.Runner() as runner:
    try:
        runner.run(interrupt())
    except KeyboardInterrupt as e:
        print("KeyboardInterrupt", e.args)
    print(runner.run(asyncio.sleep(0.1, "still works")))


async def exits():
    asyncio.create_task(stubborn(), name="s2")
    await asyncio.sleep(0)
    raise SystemExit(3)


with asyncio.Runner() as runner:
    runner.run(exits())
