import asyncio
import contextvars

v = contextvars.ContextVar("v", default="default")


def show(*args, **kw):
    print("call", args, kw, v.get())


def chain(loop, n):
    print("chain", n)
    if n:
        loop.call_soon(chain, loop, n - 1)


async def main():
    loop = asyncio.get_running_loop()
    v.set("main")
    ctx = contextvars.Context()
    ctx.run(v.set, "own")
    h1 = loop.call_soon(show, 1)
    h2 = loop.call_soon(show, 2, context=ctx)
    h3 = loop.call_later(0.1, show, 3, context=contextvars.Context())
    h4 = loop.call_at(loop.time() + 0.05, show, 4)
    h5 = loop.call_soon_threadsafe(show, 5)
    h6 = loop.call_soon(show, 6)
    h6.cancel()
    h6.cancel()
    print(h6.cancelled(), h1.cancelled(), type(h1).__name__, type(h3).__name__)
    print(round(h3.when() - loop.time(), 2), round(h4.when() - loop.time(), 2))
    await asyncio.sleep(0.2)
    print(h3.cancelled())
    h3.cancel()
    print(h3.cancelled())
    try:
        loop.call_soon()
    except TypeError as e:
        print(e)
    try:
        loop.call_later(1)
    except TypeError as e:
        print(e)
    try:
        loop.call_soon(show, key=1)
    except TypeError as e:
        print(e)
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(print, "after error")
    await asyncio.sleep(0)
    loop.call_later(-5, print, "negative delay")
    loop.call_soon(print, "soon")
    await asyncio.sleep(0.01)
    order = []
    for i in range(5):
        loop.call_later(0.1, order.append, i)
    loop.call_later(0.05, order.append, "early")
    loop.call_at(loop.time() + 0.1, order.append, "at")
    await asyncio.sleep(0.2)
    print(order)
    a, b = loop.call_later(1, print), loop.call_later(2, print)
    print(a < b, a <= b, a > b, a == b, a == a, hash(a) == hash(a))
    a.cancel(), b.cancel()

    chain(loop, 3)
    await asyncio.sleep(0)
    print("after one turn")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async def coro_cb():
        pass
    loop.call_soon(coro_cb)
    await asyncio.sleep(0.1)
    print(h1.get_context()[v] if hasattr(h1, "get_context") else "-", h2.get_context() is ctx)


asyncio.run(main())
