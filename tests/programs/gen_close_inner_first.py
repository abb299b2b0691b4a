# GeneratorExit that is thrown into what waits closes what it waits for first; close() likewise.
import asyncio


def inner(what):
    try:
        yield "in"
    except GeneratorExit:
        print("inner exits")
        if what == "yield":
            yield "more"
        if what == "raise":
            raise KeyError("on the way out")
        return "returned"


def outer(what):
    try:
        got = yield from inner(what)
        print("got", got)
    except BaseException as e:
        print("outer sees", repr(e), repr(e.__context__))
        raise


for what in "return", "yield", "raise":
    for throw in True, False:
        g = outer(what)
        next(g)
        try:
            print(g.throw(GeneratorExit) if throw else g.close())
        except BaseException as e:
            print(what, throw, repr(e))
        print(g.gi_frame is None)


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("closed")


def over(it):
    yield from it


g = over(Iterator())
next(g)
g.close()
g = over(range(3))
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)
g = over(range(3))
next(g)
try:
    g.throw(KeyError)
except KeyError as e:
    print(repr(e))


async def worker():
    try:
        await asyncio.sleep(1)
    finally:
        print("worker ends")


async def parent():
    try:
        await worker()
    finally:
        print("parent ends")


async def main():
    c = parent()
    print(c.send(None).done())
    c.close()
    c = parent()
    c.send(None)
    try:
        await c
    except RuntimeError as e:
        print(e)
    child = worker()
    child.send(None)

    async def waits(for_what):
        await for_what

    try:
        await waits(child)
    except RuntimeError as e:
        print(e)
    child.close()


asyncio.run(main())
