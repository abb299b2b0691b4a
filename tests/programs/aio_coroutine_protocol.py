import asyncio


async def coro(x):
    y = await Suspend(x)
    print("resumed with", y)
    try:
        z = await Suspend("again")
    except ValueError as e:
        z = f"caught {e}"
    return z


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


c = coro(1)
print(c.send(None))
print(c.send("hello"))
try:
    c.throw(ValueError("thrown"))
except StopIteration as e:
    print("returned", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = coro(2)
try:
    c.send(1)
except TypeError as e:
    print(e)
print(c.send(None), c.cr_frame is not None)
c.close()
print(c.cr_frame)


async def stubborn():
    try:
        await Suspend(1)
    finally:
        await Suspend(2)


s = stubborn()
s.send(None)
try:
    s.close()
except RuntimeError as e:
    print(e)
a = coro(3)
a.close()
print("closed before start")
it = coro(4).__await__()
print(type(it).__name__, next(it), it.send("via wrapper"))
try:
    next(it)
except StopIteration as e:
    print(e.value)


def gen():
    x = yield 1
    print("got", x)
    return "end"


g = gen()
print(next(g))
try:
    g.send("v")
except StopIteration as e:
    print(e.value, e.args)


async def reenter():
    try:
        me.send(None)
    except ValueError as e:
        print(e)


me = reenter()
try:
    me.send(None)
except StopIteration:
    pass
