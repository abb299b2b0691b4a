# What generators, coroutines and async generators tell of themselves; generators in lambdas.
import asyncio
import types


def gen():
    here = 1
    yield "a", g.gi_running, g.gi_suspended
    there = 2
    yield from other


other = iter([3, 4])
g = gen()
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_frame.f_lineno, g.gi_frame.f_locals)
print(next(g), g.gi_suspended, g.gi_frame.f_lineno, g.gi_frame.f_locals)
print(next(g), g.gi_yieldfrom is other, g.gi_code.co_name, g.gi_frame.f_locals)
g.close()
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_frame)
print(hasattr(g, "cr_running"), hasattr(g, "gi_await"))


async def inner():
    await asyncio.sleep(0)
    return 5


async def outer(c):
    return await c


async def agen():
    yield 1


@types.coroutine
def pause(value):
    got = yield value
    return got


async def pausing():
    return await pause("paused")


async def main():
    i = inner()
    o = outer(i)
    print(o.cr_suspended, o.cr_await, o.cr_running)
    o.send(None)
    print(o.cr_suspended, o.cr_await is i, o.cr_frame.f_lineno, i.cr_suspended)
    try:
        o.send(None)
    except StopIteration as e:
        print(e.value, o.cr_frame, o.cr_suspended)
    a = agen()
    print(a.ag_running, a.ag_suspended, a.ag_await, await anext(a), a.ag_suspended)
    await a.aclose()
    step = agen().__anext__()
    try:
        next(step)
    except StopIteration as e:
        print("step", e.value, iter(step) is step)
    c = pausing()
    print(c.send(None), c.cr_await)
    try:
        c.send("on")
    except StopIteration as e:
        print(e.value)
    w = inner().__await__()
    print(next(w))
    try:
        next(w)
    except StopIteration as e:
        print(e.value)
    try:
        next(w)
    except RuntimeError as e:
        print(e)
    nested = ([x async for x in agen()] for _ in range(2))
    print([x async for x in nested], nested)


def no_address(*args):
    import builtins
    builtins.print(*(str(arg).split(" at 0x")[0] for arg in args))


print = no_address
print(list(pause(3)), type(pause(3)).__name__)
asyncio.run(main())
each = lambda n: (yield n)
e = each(3)
print(next(e), e)
try:
    e.send("sent")
except StopIteration as stop:
    print(stop.value)


def bad():
    yield from inner()


try:
    next(bad())
except TypeError as error:
    print(error)
