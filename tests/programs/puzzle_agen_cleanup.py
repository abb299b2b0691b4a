import asyncio


async def ticker(name, n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print(name, "closing")
        await asyncio.sleep(0.05)
        print(name, "closed")


async def main():
    async for x in ticker("break", 5):
        if x == 1:
            break
    print("after break")
    await asyncio.sleep(0.1)
    g = ticker("aclose", 5)
    print(await g.__anext__())
    await g.aclose()
    print("after aclose")
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        print("exhausted")
    from contextlib import aclosing
    async with aclosing(ticker("aclosing", 5)) as g:
        async for x in g:
            print(x)
            break
    print("after aclosing")
    g = ticker("athrow", 3)
    await anext(g)
    try:
        await g.athrow(ValueError("thrown"))
    except ValueError as e:
        print(e)
    leftover = ticker("leftover", 3)
    await anext(leftover)
    never = ticker("never", 1)
    try:
        async for x in ticker("error", 3):
            raise KeyError(x)
    except KeyError:
        print("key error")
    g = ticker("two", 3)
    a = asyncio.create_task(anext(g))
    await a
    b, c = asyncio.create_task(anext(g)), asyncio.create_task(anext(g))
    print(await asyncio.gather(b, c, return_exceptions=True))


asyncio.run(main())
print("end")
