import asyncio


async def a():
    try:
        print("a try")
        await b()
    except ValueError as e:
        print("a except", e, repr(e.__context__))
        raise KeyError("from a")
    else:
        print("a else")
    finally:
        print("a finally")


async def b():
    try:
        await c()
    finally:
        print("b finally")
        await asyncio.sleep(0.1)
        print("b finally after sleep")
        raise ValueError("from b")


async def c():
    await asyncio.sleep(0.1)
    1 / 0


async def main():
    try:
        await asyncio.gather(a(), asyncio.sleep(0.05))
    except KeyError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
    t = asyncio.create_task(b())
    await asyncio.sleep(0.05)
    t.cancel()
    try:
        await t
    except BaseException as e:
        print(repr(e), repr(e.__context__))
    await a()


asyncio.run(main())
