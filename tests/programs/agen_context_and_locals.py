import asyncio
import contextvars
import sys

var = contextvars.ContextVar("var", default=0)


async def gen():
    for i in range(3):
        var.set(i)
        x = yield var.get()
        print("sent", x)


async def main():
    g = gen()
    print(await g.asend(None), var.get())
    print(await g.asend("a"), var.get())
    var.set(99)
    print(await g.asend("b"), var.get())
    try:
        await g.asend("c")
    except StopAsyncIteration:
        print("exhausted", var.get())
    print(g.ag_running, g.ag_frame, type(g).__name__)

    async def outer():
        async for i in inner():
            yield i * 10

    async def inner():
        try:
            yield 1
            yield 2
        finally:
            print("inner closed")

    o = outer()
    print(await anext(o))
    await o.aclose()
    print("outer closed")
    print([x async for x in outer()])
    agen = (await asyncio.sleep(0, x) async for x in inner() if x > 1)
    print(agen.__name__, [v async for v in agen])
    print([[await asyncio.sleep(0, y) for y in range(x)] async for x in inner()])


asyncio.run(main())
