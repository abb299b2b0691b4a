import asyncio, contextvars
from contextvars import ContextVar, copy_context
v = ContextVar("v", default=0)
w = ContextVar("w")
print(v.name, v.get(), repr(v)[:30])
try:
    w.get()
except LookupError as e:
    print(type(e).__name__, type(e.args[0]).__name__)
print(w.get("d"))
tok = v.set(5)
print(v.get(), tok.var is v, tok.old_value is contextvars.Token.MISSING)
v.reset(tok)
print(v.get())
try:
    v.reset(tok)
except RuntimeError as e:
    print("E", str(e)[:12], str(e)[-27:])
ctx = copy_context()
def g(a, k=1):
    print("in", a, k, v.get())
    v.set(a)
    return v.get()
print(ctx.run(g, 7, k=2), v.get(), ctx[v], v in ctx, len(ctx), ctx.get(w, "no"))
def again():
    try:
        ctx.run(g, 1)
    except RuntimeError as e:
        print("E", str(e)[:22], str(e)[-18:])
ctx.run(again)
async def child(n):
    print("child", n, v.get())
    v.set(n)
    await asyncio.sleep(0.1)
    print("child", n, v.get())
async def main():
    v.set("main")
    a = asyncio.create_task(child(1))
    v.set("main2")
    b = asyncio.create_task(child(2))
    c = asyncio.create_task(child(3), context=ctx)
    loop = asyncio.get_running_loop()
    def cb(*a):
        print("cb", v.get())
        v.set("cb")
    loop.call_soon(cb)
    v.set("main3")
    loop.call_later(0.05, cb)
    loop.call_soon(cb, context=ctx)
    a.add_done_callback(cb)
    a.add_done_callback(cb, context=ctx)
    await asyncio.gather(a, b, c)
    print(v.get(), ctx[v])
    print(a.get_context()[v])
asyncio.run(main())
print(v.get())
