from contextlib import *
import asyncio, contextvars, sys, io
@contextmanager
def cm(name, fail=False):
    print("enter", name)
    try: yield name.upper()
    except ValueError as e: print("caught", e)
    finally: print("exit", name)
with cm("a") as a, cm("b") as b: print(a, b)
with cm("v"): raise ValueError("inner")
@cm("deco")
def f(): print("in f"); return 5
print(f())
with suppress(KeyError, ZeroDivisionError): {}["x"]
print("after")
with ExitStack() as st:
    x = st.enter_context(cm("s1")); st.callback(print, "callback", 1); st.push(lambda *a: print("pushed", a[0])); print(x)
with redirect_stdout(io.StringIO()) as out: print("hidden")
print(repr(out.getvalue()))
with redirect_stderr(io.StringIO()) as err: print("e", file=sys.stderr)
print(repr(err.getvalue()))
class R:
    def close(self): print("closed")
with closing(R()) as r: pass
with nullcontext(7) as n: print(n)
class D(ContextDecorator):
    def __enter__(self): print("D in"); return self
    def __exit__(self, *a): print("D out", a[0]); return True
@D()
def g(): raise RuntimeError("x")
print(g())
class Ab(AbstractContextManager):
    def __exit__(self, *a): return None
with Ab() as ab: print(type(ab).__name__)
try:
    with cm("z"): raise TypeError("t")
except TypeError as e: print("through", e)
@contextmanager
def bad(): yield 1; yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def none():
    if False: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@asynccontextmanager
async def acm(n):
    print("ain", n); await asyncio.sleep(0.1)
    try: yield n
    finally: print("aout", n); await asyncio.sleep(0.1)
class AR:
    async def aclose(self): print("aclosed")
async def main():
    async with acm(1) as a, acm(2) as b: print(a, b)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm(3)); st.enter_context(cm("sync")); st.push_async_callback(asyncio.sleep, 0.1); st.callback(print, "cb")
        st.push_async_exit(acm(9)) if False else None
    async with aclosing(AR()) as r: pass
    async with nullcontext(3) as n: print(n)
    try:
        async with acm(5): raise KeyError("k")
    except KeyError as e: print(repr(e))
    @acm(6)
    async def deco(): print("in deco")
    await deco()
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm(7))
        st2 = st.pop_all()
    print("still open"); await st2.aclose()
asyncio.run(main())
var = contextvars.ContextVar("var", default="d"); other = contextvars.ContextVar("other")
t = var.set("one"); print(var.get(), t.old_value is contextvars.Token.MISSING, t.var is var); var.reset(t); print(var.get())
try: var.reset(t)
except RuntimeError as e: print(str(e)[:30])
try: other.get()
except LookupError as e: print(type(e).__name__, other.get("fallback"))
ctx = contextvars.copy_context()
def change(v): var.set(v); return var.get()
print(ctx.run(change, "in ctx"), var.get(), ctx[var], list(ctx.keys()) == [var], len(ctx), var in ctx, ctx.get(other), dict(ctx.items())[var])
try: ctx.run(lambda: ctx.run(print))
except RuntimeError as e: print(str(e)[:27])
async def child(n): var.set(n); await asyncio.sleep(0.01); return var.get()
async def m2():
    print(await asyncio.gather(child(1), child(2)), var.get())
    await child(3); print(var.get())
    t = asyncio.create_task(child(4), context=contextvars.copy_context()); await t; print(var.get())
asyncio.run(m2())
with ExitStack() as st:
    @st.callback
    def done(): print("done")
    raise ValueError("end") if False else SystemExit(3)
