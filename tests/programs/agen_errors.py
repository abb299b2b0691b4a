import asyncio


async def gen():
    yield 1
    raise ValueError("in generator")


async def stops():
    yield 1
    raise StopAsyncIteration("odd")


async def stops2():
    yield 1
    raise StopIteration("odder")


async def slow():
    for i in range(3):
        await asyncio.sleep(0.1)
        yield i


async def main():
    try:
        async for x in gen():
            print(x)
    except ValueError as e:
        print("caught", e)
    for g in (stops, stops2):
        try:
            async for x in g():
                print(x)
        except RuntimeError as e:
            print(repr(e), repr(e.__cause__))
    g = slow()
    first = asyncio.create_task(anext(g))
    await asyncio.sleep(0)
    try:
        await anext(g)
    except RuntimeError as e:
        print(e)
    print(await first)
    try:
        await g.aclose()
        await g.athrow(KeyError)
    except StopAsyncIteration as e:
        print("stopped", repr(e))
    except KeyError as e:
        print("key", repr(e))
    a = slow().__anext__()
    print(type(a).__name__)
    print(await a)
    try:
        await a
    except RuntimeError as e:
        print(e)
    async for x in gen():
        print("last", x)


asyncio.run(main())
