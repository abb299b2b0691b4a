import asyncio


async def job(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    return name


async def main():
    for earliest in asyncio.as_completed([job("a", 0.3), job("b", 0.1), job("c", 0.2)]):
        print(type(earliest).__name__, await earliest)
    tasks = [asyncio.create_task(job(n, d), name=n) for n, d in zip("xyz", (0.2, 0.3, 0.1))]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task is tasks["xyz".index(task.get_name())], task.result(), await task)
    for c in asyncio.as_completed([job("ok", 0.2), job("bad", 0.1, True)]):
        try:
            print(await c)
        except ValueError as e:
            print("failed", e)
    try:
        for c in asyncio.as_completed([job("quick", 0.1), job("slow", 1)], timeout=0.5):
            print(await c)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        async for t in asyncio.as_completed([job("slow", 1)], timeout=0.1):
            print("never")
    except TimeoutError:
        print("async timeout")
    print([await c for c in asyncio.as_completed([])])
    try:
        for c in asyncio.as_completed(job("single", 0)):
            pass
    except TypeError as e:
        print(str(e)[:50])


asyncio.run(main())
