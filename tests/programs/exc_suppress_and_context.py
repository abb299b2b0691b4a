import asyncio


def chain(e):
    parts = []
    while e is not None:
        parts.append(f"{type(e).__name__}({e})")
        e = e.__cause__ if e.__suppress_context__ else e.__context__
    return " <- ".join(parts)


async def a():
    raise ValueError("a")


async def b():
    try:
        await a()
    except ValueError:
        raise TypeError("b")


async def c():
    try:
        await b()
    except TypeError as e:
        raise KeyError("c") from e.__context__


async def d():
    try:
        await c()
    except KeyError:
        raise OSError("d") from None


async def e():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except TimeoutError as t:
        print(chain(t), "cause", repr(t.__cause__))
        raise


async def main():
    for f in (a, b, c, d):
        try:
            await asyncio.create_task(f())
        except Exception as x:
            print(f.__name__, ":", chain(x))
    try:
        await e()
    except TimeoutError as x:
        print("again", chain(x))
    try:
        raise RuntimeError("one") from RuntimeError
    except RuntimeError as x:
        print(repr(x.__cause__))
    try:
        raise RuntimeError("two") from 3
    except TypeError as x:
        print(x)
    await c()


asyncio.run(main())
