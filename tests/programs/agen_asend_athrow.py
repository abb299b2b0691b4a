import asyncio


async def average():
    total, count, value = 0, 0, None
    try:
        while True:
            try:
                x = yield value
            except ValueError as e:
                print("thrown in", e)
                value = "recovered"
                continue
            await asyncio.sleep(0.1)
            total += x
            count += 1
            value = total / count
    finally:
        await asyncio.sleep(0.1)
        print("finished", total, count)


async def main():
    a = average()
    try:
        await a.asend(1)
    except TypeError as e:
        print(e)
    print(await a.asend(None))
    print(await a.asend(10), await a.asend(20))
    print(await a.athrow(ValueError("x")))
    print(await a.asend(30))
    await a.aclose()
    try:
        await a.asend(1)
    except StopAsyncIteration:
        print("closed")
    b = average()
    await b.aclose()
    print("closed before start")
    c = average()
    await anext(c)
    try:
        await c.athrow(KeyError("k"))
    except KeyError as e:
        print("out came", repr(e))

    async def stubborn():
        try:
            yield 1
        finally:
            yield 2

    s = stubborn()
    await anext(s)
    try:
        await s.aclose()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
