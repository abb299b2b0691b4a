import asyncio


async def ticker(n, delay):
    for i in range(n):
        await asyncio.sleep(delay)
        yield i


async def main():
    async for i in ticker(3, 0.1):
        print("tick", i)
    else:
        print("else runs")
    print([i async for i in ticker(3, 0.1)])
    print({i: i * i async for i in ticker(4, 0) if i % 2})
    print(sorted({i async for i in ticker(3, 0)}))
    squares = (i * i async for i in ticker(3, 0))
    print(type(squares).__name__, [s async for s in squares])
    print([await asyncio.sleep(0, x) for x in "abc"])
    g = ticker(2, 0)
    print(g.__name__, type(g))
    print(await anext(g), await anext(g), await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("stop", repr(e))
    try:
        for x in ticker(1, 0):
            pass
    except TypeError as e:
        print(e)
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    print(sum([i async for i in ticker(5, 0.01)]))


asyncio.run(main())
