import asyncio
import gc
import inspect
import weakref


async def coro(a, b=2, *args, c, d=4, **kw):
    await asyncio.sleep(0)


def gen():
    yield


async def agen():
    yield


c = coro(1, c=3)
print(inspect.iscoroutinefunction(coro), inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.isfunction(gen), inspect.isclass(int))
print(inspect.signature(coro), list(inspect.signature(coro).parameters), inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))


class Node:
    pass


n = Node()
r = weakref.ref(n, lambda ref: print("collected"))
print(r() is n)
d = weakref.WeakValueDictionary(a=n)
s = weakref.WeakSet([n])
print(len(d), len(s))
del n
print(r(), len(d), len(s))
n = Node()
weakref.finalize(n, print, "finalised")
n = None
print("end")
