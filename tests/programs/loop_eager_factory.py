import asyncio


async def cached(cache, key):
    if key in cache:
        return cache[key]
    print("loading", key)
    await asyncio.sleep(0.1)
    cache[key] = key.upper()
    return cache[key]


async def fails():
    raise ValueError("eager failure")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    cache = {"a": "A!"}
    t = asyncio.create_task(cached(cache, "a"), name="hit")
    print(t.done(), t)
    u = asyncio.create_task(cached(cache, "b"), name="miss")
    print(u.done(), u)
    print(await u, u)
    v = asyncio.create_task(fails())
    print(v.done(), repr(v.exception()))
    async with asyncio.TaskGroup() as tg:
        w = tg.create_task(cached(cache, "b"))
        print(w.done(), w.result())
    print(await asyncio.gather(cached(cache, "c"), cached(cache, "a")))
    print(await asyncio.wait_for(cached(cache, "a"), 1))
    for f in asyncio.as_completed([cached(cache, "d"), cached(cache, "a")]):
        print(await f)
    x = asyncio.create_task(current())
    print(await x)
    try:
        async with asyncio.timeout(0.05):
            await asyncio.create_task(cached(cache, "e"))
    except TimeoutError:
        print("timeout")
    loop.set_task_factory(asyncio.create_eager_task_factory(asyncio.Task))
    y = asyncio.create_task(cached(cache, "a"))
    print(y.done())


async def current():
    before = asyncio.current_task().get_name()
    await asyncio.sleep(0)
    return before == asyncio.current_task().get_name()


asyncio.run(main())
