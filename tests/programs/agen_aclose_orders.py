import asyncio


async def numbers(name):
    try:
        n = 0
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.01)
    except GeneratorExit:
        print(name, "GeneratorExit")
        raise
    finally:
        print(name, "finally")


async def wrapper(name):
    inner = numbers(name)
    try:
        async for n in inner:
            yield n * 10
    finally:
        print("wrapper of", name, "finally")
        await inner.aclose()


async def main():
    w = wrapper("a")
    async for x in w:
        print(x)
        if x == 20:
            break
    print("broke off, still open")
    await w.aclose()
    print("closed")
    g = numbers("b")
    await anext(g)
    print(await g.aclose(), await g.aclose())
    try:
        await anext(g)
    except StopAsyncIteration:
        print("no more")
    h = numbers("c")
    await anext(h)
    h = None
    print("dropped")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main ends")
    k = numbers("d")
    await anext(k)


asyncio.run(main())
