import asyncio


def f(how):
    try:
        if how == "raise":
            raise ValueError("x")
        return "try"
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("finally of", how)
        if how == "override":
            return "overridden"


print(f("plain"), f("raise"), f("override"))


def swallow():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            continue
    return "swallowed all"


print(swallow())


def nested():
    try:
        try:
            raise ValueError("a")
        finally:
            print("inner finally")
            raise TypeError("b")
    except TypeError as e:
        return repr(e), repr(e.__context__)


print(nested())


async def work():
    try:
        await asyncio.sleep(0.1)
        raise ValueError("lost")
    finally:
        return "finally wins"


async def cancelled():
    try:
        await asyncio.sleep(1)
    finally:
        return "cancel lost"


async def main():
    print(await work())
    t = asyncio.create_task(cancelled())
    await asyncio.sleep(0.1)
    t.cancel()
    print(await t, t.cancelled())


asyncio.run(main())
