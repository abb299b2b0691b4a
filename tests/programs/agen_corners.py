import asyncio, sys
async def show(label, c):
    try:
        r = await c
        print(label, repr(r))
    except BaseException as e:
        print(label, type(e).__name__, '|', e, '|', repr(e.__cause__), repr(e.__context__))
def sync(label, f):
    try: print(label, repr(f()))
    except BaseException as e: print(label, type(e).__name__, '|', e)
async def ag():
    try:
        x = yield 1
        print('got', x)
        await asyncio.sleep(0)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('in', e); yield 'handled'
    finally:
        print('fin'); await asyncio.sleep(0); print('fin2')
async def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
async def stops():
    yield 1
    raise StopAsyncIteration('x')
async def stops2():
    yield 1
    raise StopIteration('x')
async def empty():
    return
    yield
class AIter:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
class BadA:
    def __aiter__(self): return 3
class BadB:
    def __aiter__(self): return self
    def __anext__(self): return 3
class Coro:
    async def __aiter__(self): return self
async def main():
    a = ag()
    await show('send', a.asend(5))
    await show('next', a.__anext__()); await show('send', a.asend('s')); await show('throw', a.athrow(ValueError('v'))); await show('next', anext(a)); await show('next', anext(a, 'default')); await show('close', a.aclose())
    a = ag(); await show('athrow new', a.athrow(KeyError('k'))); await show('after', anext(a))
    a = ag(); await anext(a); await show('close', a.aclose()); await show('close', a.aclose()); await show('athrow closed', a.athrow(KeyError('k')))
    a = stubborn(); await anext(a); await show('ignored', a.aclose())
    a = stops(); await anext(a); await show('stops', anext(a))
    a = stops2(); await anext(a); await show('stops2', anext(a))
    a = empty(); await show('empty', anext(a)); await show('empty', anext(a, None))
    a = ag(); n = a.__anext__(); print(n, type(n).__name__); await n; 
    await show('reuse', n)
    n = a.asend(None); n2 = a.asend(None)
    print(sync('n', lambda: n.send(None)))
    sync('overlap', lambda: n2.send(None))
    sync('fin', lambda: n.send(None))
    c = a.aclose(); print(type(c).__name__)
    await c
    sync('reuse c', lambda: c.send(None))
    a = ag(); print(a.ag_running, a.ag_frame is not None, a.ag_await, a.ag_code.co_name, a.__name__, a.__qualname__, a)
    sync('iter', lambda: iter(a)); sync('next', lambda: next(a)); sync('await', lambda: a.__await__())
    await show('await ag', _await(a))
    async for i in AIter(): print(i)
    for bad in (BadA(), BadB(), Coro(), 3, [1], None):
        async def loop():
            async for i in bad: pass
        await show('bad', loop())
    async def l2():
        for i in ag(): pass
    await show('for', l2())
    async def l3(): return [i async for i in ag()], {i: i async for i in AIter()}, {i async for i in AIter() if i > 1}, [x async for x in AIter() for y in 'ab'], [(i, j) for i in 'ab' async for j in AIter()]
    await show('comp', l3())
    g = (i async for i in AIter()); print(g.__name__, type(g).__name__); await show('', anext(g)); await g.aclose()
    g = (await asyncio.sleep(0, i) for i in range(3)); print(type(g).__name__); print([x async for x in g])
    await show('anext bad', _a(3)); sync('anext', lambda: anext(3)); sync('anext0', lambda: anext()); sync('aiter', lambda: aiter(3)); sync('aiter', lambda: aiter([])); sync('asend', lambda: a.asend()); sync('aclose', lambda: a.aclose(1))
    async def brk():
        async for i in ag():
            print('brk', i); break
        print('after break')
        await asyncio.sleep(0); await asyncio.sleep(0)
    await brk()
    async def nested():
        async def inner():
            try: yield 1; yield 2
            finally: print('inner fin')
        try:
            async for x in inner(): yield x
        finally: print('nested fin')
    n = nested(); await anext(n); await show('close nested', n.aclose())
    await asyncio.sleep(0)
    async def cancel():
        try:
            yield 1
            await asyncio.sleep(10)
        except asyncio.CancelledError: print('cancelled inside'); raise
        finally: print('cleanup')
    async def use():
        async for _ in cancel(): print('item')
    t = asyncio.create_task(use()); await asyncio.sleep(0); t.cancel(); await show('cancel', t)

    print('end')
async def _await(x): return await x
async def _a(x): return await anext(x)
asyncio.run(main())
