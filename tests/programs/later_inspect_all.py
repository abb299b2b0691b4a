import inspect, sys, asyncio, gc, weakref, types, typing, functools
def f(a, /, b: int, *args: str, c=1, d, **kw) -> bool:
    """Doc
       more"""
    return True
class K:
    "class doc"
    def __init__(self, x, y=2): self.x = x
    def m(self, q): return q
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def s(w): pass
    @property
    def p(self): return 1
    async def co(self): pass
print(inspect.signature(f), inspect.signature(K), inspect.signature(K(1).m), inspect.signature(K.m), inspect.signature(K.c), inspect.signature(K.s), inspect.signature(lambda x, *, y=3: 0), inspect.signature(functools.partial(f, 1, c=5)))
print(inspect.getdoc(f), inspect.getdoc(K), inspect.isfunction(f), inspect.ismethod(K(1).m), inspect.isclass(K), inspect.isbuiltin(len), inspect.iscoroutinefunction(K.co), inspect.iscoroutinefunction(K(1).co), inspect.getmodule(f) is not None, inspect.isroutine(len))
sig = inspect.signature(f); b = sig.bind(1, 2, 3, d=4, e=5); print(b.arguments, b.args, b.kwargs, b); b.apply_defaults(); print(b.arguments)
for bad in (lambda: sig.bind(), lambda: sig.bind(1, 2), lambda: sig.bind(1, 2, 3, 4, c=1), lambda: inspect.signature(3)):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for n, p in sig.parameters.items(): print(n, p.kind, p.kind.description, p.default is inspect.Parameter.empty, p.annotation, repr(p))
print([n for n, _ in inspect.getmembers(K, inspect.isfunction)], inspect.getfullargspec(f), sig.return_annotation)
print(inspect.getsource(K.m), inspect.getsource(f).count("\n"), inspect.getsourcelines(K)[1])
def where(): return inspect.currentframe().f_code.co_name, inspect.currentframe().f_lineno, inspect.stack()[1].function, sys._getframe(1).f_code.co_name
def caller(): local = 5; return where(), sys._getframe().f_locals["local"]
print(caller())
async def gen(): yield 1
def g(): yield 1
x = g(); print(inspect.getgeneratorstate(x), inspect.isgenerator(x), inspect.isasyncgen(gen()), inspect.isgeneratorfunction(g), inspect.isawaitable(asyncio.sleep)); next(x); print(inspect.getgeneratorstate(x)); x.close(); print(inspect.getgeneratorstate(x))
class Node:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N{self.n}"
    def hi(self): return "hi"
n = Node(1); r = weakref.ref(n); p = weakref.proxy(n); print(r(), p.n, p.hi(), r == weakref.ref(n), hash(r) == hash(n))
ws = weakref.WeakSet([n]); wk = weakref.WeakKeyDictionary({n: "v"}); wv = weakref.WeakValueDictionary(k=n); wm = weakref.WeakMethod(n.hi)
print(len(ws), n in ws, wk[n], dict(wv), wm()(), list(wk.items())); fin = weakref.finalize(n, print, "finalized", 1); print(fin.alive)
del n; print(r(), len(ws), len(wk), len(wv), wm(), fin.alive)
try: p.n
except ReferenceError as e: print(e)
try: weakref.ref(3)
except TypeError as e: print(e)
class Sl:
    __slots__ = ("a",)
try: weakref.ref(Sl())
except TypeError as e: print(e)
tasks = weakref.WeakSet()
async def w(): await asyncio.sleep(0.1)
async def main():
    t = asyncio.create_task(w()); tasks.add(t); print(len(tasks)); await t; del t; await asyncio.sleep(0); print(len(tasks))
asyncio.run(main())
print(gc.collect() >= 0, gc.isenabled(), sys.version_info >= (3, 8), sys.version_info[:3], sys.platform, sys.byteorder, sys.getrecursionlimit(), sys.maxsize > 2**32, sys.implementation.name, sys.argv, sys.flags.debug, type(sys.stdin).__name__, sys.getsizeof([]) > 0, sys.intern("a"), sys.float_info.epsilon, sys.exc_info(), sys.getdefaultencoding(), sys.modules["sys"] is sys, hasattr(sys, "nope"))
sys.stdout.write("written\n"); sys.stdout.flush(); print(sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.name)
