import asyncio
import inspect
import types


async def co(n):
    await asyncio.sleep(1)


def gen():
    x = yield 1
    return x


async def agen():
    yield 1


@types.coroutine
def old():
    yield


async def main():
    c = co(3)
    print(c.cr_frame, c.cr_code, inspect.getcoroutinelocals(c))
    task = asyncio.create_task(c)
    await asyncio.sleep(0)
    print(c.cr_frame)
    g, a = gen(), agen()
    next(g)
    print(g.gi_frame, inspect.getgeneratorlocals(g), a.ag_frame, inspect.getasyncgenlocals(a))
    print(inspect.isawaitable(old()), inspect.isawaitable(g), inspect.isawaitable(c))
    await task
    for wrong in (inspect.getgeneratorlocals, inspect.getasyncgenlocals):
        try:
            wrong(3)
        except TypeError as e:
            print(e)


asyncio.run(main())
