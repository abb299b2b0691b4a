from functools import *
import functools, asyncio, operator
@lru_cache(maxsize=2)
def f(x, y=0):
    print("call", x); return x * 2
print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), f.cache_parameters(), f.__wrapped__(5), f.__name__); f.cache_clear(); print(f.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info(), fib)
@lru_cache
def g(*a, **k): return a, k
print(g(1, b=2), g(1, b=2), g.cache_info()); 
try: g([])
except TypeError as e: print(e)
@lru_cache(typed=True)
def h(x): return type(x).__name__
print(h(1), h(1.0), h.cache_info())
class C:
    def __init__(self): self.n = 0
    @cached_property
    def v(self): self.n += 1; return self.n
    @lru_cache
    def m(self, x): return x
    @property
    @lru_cache(None)
    def p(self): return 5
c = C(); print(c.v, c.v, c.n, c.__dict__, c.m(3), c.p); del c.v; print(c.v)
@singledispatch
def show(x): return f"obj {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return "list " + ",".join(show(i) for i in x)
@show.register
def _(x: str | bytes): return "text"
print(show(1.5), show(3), show([1, "a", None]), show(True), show.dispatch(bool) is show.dispatch(int), show.registry.keys() if 0 else len(show.registry))
class K:
    @singledispatchmethod
    def go(self, x): return "base"
    @go.register
    def _(self, x: int): return "int"
    @go.register
    def _(self, x: str): return "str"
print(K().go(1), K().go("a"), K().go(None))
p = partial(int, base=2); print(p("101"), p.func, p.args, p.keywords, p, partial(p, "11")(), partial(print, 1, 2, sep="-").args); p2 = partial(lambda *a, **k: (a, k), 1, x=2); print(p2(3, y=4), p2(3, x=9))
class M:
    def base(self, a, b): return a + b
    plus = partialmethod(base, 10)
print(M().plus(5))
def deco(fn):
    @wraps(fn)
    def w(*a, **k):
        "wrapper"
        return fn(*a, **k)
    return w
@deco
def doc(x: int) -> str:
    "docs"
print(doc.__name__, doc.__doc__, doc.__wrapped__.__name__, doc.__annotations__, doc.__qualname__, doc.__module__)
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(max, [3, 1, 4]))
try: reduce(operator.add, [])
except TypeError as e: print(e)
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(2), T(1) > T(2), T(2) >= T(2), sorted([T(3), T(1)], key=lambda t: t.v)[0].v)
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
async def job(a, b=0): return a + b
async def main():
    print(await partial(job, 1, b=2)(), asyncio.iscoroutinefunction(partial(job)), asyncio.iscoroutinefunction(deco(job)), asyncio.iscoroutinefunction(job))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, partial(pow, 2, 5)))
    loop.call_soon(partial(print, "soon", end="!\n"))
    await asyncio.sleep(0)
    print(partial(job, 1))
asyncio.run(main())
print(operator.itemgetter(1, 2)("abc"), operator.attrgetter("real")(3), operator.methodcaller("split", ",")("a,b"), operator.itemgetter(1), operator.attrgetter("a.b"), operator.methodcaller("f", 1, x=2), operator.mul(3, 4), operator.contains([1], 1), operator.not_(0), operator.truth([]), operator.getitem({"a": 1}, "a"), operator.floordiv(7, 2), operator.neg(1), operator.concat("a", "b"), operator.countOf([1, 1], 1), operator.index(5), operator.is_(None, None), operator.xor(5, 1), operator.le(1, 2), operator.iadd([1], [2]), operator.pow(2, 3))
