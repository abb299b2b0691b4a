# Managers that fail on their way in, on their way out, or are none.
import asyncio, time, sys
from contextlib import asynccontextmanager, AsyncExitStack, contextmanager, ExitStack, suppress, nullcontext, redirect_stdout, closing
import io
@asynccontextmanager
async def res(n, fail_enter=False, fail_exit=False, swallow=False):
    print("enter",n)
    if fail_enter: raise RuntimeError(f"enter {n}")
    try: yield n
    except Exception as e:
        print("saw", n, repr(e))
        if not swallow: raise
    finally:
        await asyncio.sleep(.1); print("exit",n)
        if fail_exit: raise OSError(f"exit {n}")
async def main():
    async with AsyncExitStack() as st:
        for i in range(3): await st.enter_async_context(res(i))
        st.push_async_callback(asyncio.sleep, .1); st.callback(print, "cb", end="!\n"); st.enter_context(nullcontext(5))
        @st.push_async_exit
        async def ex(*a): print("ex", a[0]); return False
        print("body")
    try:
        async with res("a"):
            async with res("b", fail_exit=True):
                raise ValueError("body")
    except OSError as e: print(repr(e), repr(e.__context__), e.__cause__)
    try:
        async with res("a"), res("b", fail_enter=True): print("no")
    except RuntimeError as e: print(e)
    async with res("s", swallow=True): raise KeyError("swallowed")
    with redirect_stdout(io.StringIO()) as f: print("hidden")
    print(repr(f.getvalue()))
    @asynccontextmanager
    async def twice(): yield 1; yield 2
    try:
        async with twice(): pass
    except RuntimeError as e: print(e)
    @asynccontextmanager
    async def none():
        if 0: yield
    try:
        async with none(): pass
    except RuntimeError as e: print(e)
    @asynccontextmanager
    async def stopit():
        yield
    try:
        async with stopit(): raise StopAsyncIteration("x")
    except BaseException as e: print(type(e), e)
    @res("deco")
    async def f(): print("in f"); return 3
    print(await f())
    class CM:
        async def __aenter__(self): return self
    try:
        async with CM(): pass
    except TypeError as e: print(e)
    try:
        async with 3: pass
    except TypeError as e: print(e)
    try:
        with res("x"): pass
    except TypeError as e: print(e)
    class Sync:
        def __enter__(s): return s
        def __exit__(s,*a): pass
    try:
        async with Sync(): pass
    except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try:
        for x in agen(): pass
    except TypeError as e: print(e)
    try:
        async for x in BadIter(): pass
    except TypeError as e: print(e)
    try: [x async for x in BadNext()]
    except TypeError as e: print(e)
async def agen(): yield 1
class BadIter:
    def __aiter__(self): return 3
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 3
asyncio.run(main())
