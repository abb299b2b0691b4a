import asyncio


async def load(n):
    await asyncio.sleep(0.2)
    return n


async def gen(n):
    for i in range(n):
        yield await load(i)


async def main():
    loop = asyncio.get_running_loop()

    async def timed(label, aw):
        start = loop.time()
        result = await aw
        print(f"{label}: {result} in {loop.time() - start:.1f}")

    async def one_by_one():
        return [await load(n) for n in range(3)]

    async def over_generator():
        return [x async for x in gen(3)]

    async def tasks_first():
        tasks = [asyncio.create_task(load(n)) for n in range(3)]
        return [await t for t in tasks]

    async def lazily():
        pairs = ((n, await load(n)) for n in range(3))
        return [p async for p in pairs if p[0] != 1]

    await timed("awaits in a comprehension", one_by_one())
    await timed("async for", over_generator())
    await timed("tasks first", tasks_first())
    await timed("gather", asyncio.gather(*(load(n) for n in range(3))))
    await timed("async generator expression", lazily())


asyncio.run(main())
