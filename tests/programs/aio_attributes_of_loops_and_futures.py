import asyncio


async def job():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    loop.foo = 1
    loop.counter = getattr(loop, "counter", 0) + 1
    print(loop.foo, loop.counter, "foo" in vars(loop), hasattr(loop, "bar"))
    del loop.foo
    try:
        loop.foo
    except AttributeError as e:
        print(e)
    try:
        del loop.foo
    except AttributeError as e:
        print(type(e).__name__)
    task = asyncio.create_task(job())
    future = loop.create_future()
    handle = loop.call_later(1, print, "never")
    for thing in (task, future, handle, asyncio.gather(task), asyncio.Lock(), asyncio.Queue(), job):
        name = type(thing).__name__
        try:
            thing.note = "noted"
        except AttributeError as e:
            print(name, e)
        else:
            print(name, thing.note)
            del thing.note
            print(hasattr(thing, "note"))
        try:
            thing._missing
        except AttributeError as e:
            print(name, e)
    handle.cancel()
    try:
        task.cancel = lambda: None
    except AttributeError as e:
        print(e)
    for name in ("_state", "_result", "_coro", "_loop"):
        try:
            setattr(task, name, None)
        except (AttributeError, TypeError) as e:
            print(name, e)
        else:
            print(name, "set")


    loop.time2 = loop.time
    print(loop.time2() >= 0)
    make = loop.create_task

    def create_task(coro, **kwargs):
        print("making", coro.__name__, kwargs)
        return make(coro, **kwargs)

    loop.create_task = create_task
    print(await asyncio.create_task(job()), await asyncio.create_task(job(), name="named"), await asyncio.gather(job()))
    del loop.create_task
    loop.set_debug = lambda on: print("debug", on)
    loop.set_debug(True)
    print(loop.get_debug())
    loop.time = lambda: 42
    print(loop.time())
    del loop.time
    await task


asyncio.run(main())
