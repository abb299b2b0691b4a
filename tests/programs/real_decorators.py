import functools, time, asyncio, inspect
registry = {}
def register(name=None, **meta):
    def deco(fn):
        registry[name or fn.__name__] = (fn, meta); fn.meta = meta; return fn
    return deco(name) if callable(name) and not (name := None) else deco
def timed(fn):
    @functools.wraps(fn)
    def sync(*a, **k):
        t = time.perf_counter()
        try: return fn(*a, **k)
        finally: print(f"  {fn.__qualname__} {time.perf_counter() - t:.2f}s")
    @functools.wraps(fn)
    async def asyn(*a, **k):
        t = time.perf_counter()
        try: return await fn(*a, **k)
        finally: print(f"  async {fn.__name__} {time.perf_counter() - t:.2f}s")
    return asyn if inspect.iscoroutinefunction(fn) else sync
class CountCalls:
    def __init__(self, fn): functools.update_wrapper(self, fn); self.fn, self.n = fn, 0
    def __call__(self, *a, **k): self.n += 1; return self.fn(*a, **k)
    def __get__(self, obj, cls): return functools.partial(self, obj) if obj else self
def validate(**types):
    def deco(fn):
        sig = inspect.signature(fn)
        @functools.wraps(fn)
        def wrapper(*a, **k):
            b = sig.bind(*a, **k); b.apply_defaults()
            for n, t in types.items():
                if not isinstance(b.arguments[n], t): raise TypeError(f"{fn.__name__}: {n} must be {t.__name__}, got {b.arguments[n]!r}")
            return fn(*b.args, **b.kwargs)
        return wrapper
    return deco
@register("slow", cost=3)
@timed
def slow(n=1):
    """Sleeps."""
    time.sleep(n); return n
@timed
async def aslow(n): await asyncio.sleep(n); return n * 2
@CountCalls
def hello(name): return f"hi {name}"
class Svc:
    @CountCalls
    def m(self, x): return x + 1
    @timed
    def work(self): time.sleep(0.25)
    @staticmethod
    @timed
    def s(): return "static"
    @classmethod
    @timed
    def c(cls): return cls.__name__
@validate(a=int, b=str)
def combine(a, b="x", *rest, c=None): return a, b, rest, c
def singleton(cls):
    inst = {}
    @functools.wraps(cls, updated=())
    def get(*a): return inst.setdefault(cls, cls(*a))
    return get
@singleton
class Config:
    """Conf."""
    def __init__(self): print("made")
@functools.singledispatch
def show(x): return f"any {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(slow(0.5), slow.__name__, slow.__doc__, registry["slow"][1], slow.meta, slow.__wrapped__.__name__)
print(asyncio.run(aslow(0.3)), hello("a"), hello("b"), hello.n, hello.__name__, Svc().m(1), Svc.__dict__["m"].n)
Svc().work(); print(Svc.s(), Svc.c(), Config() is Config(), Config.__name__, Config.__doc__)
print(show(1), show([1, 2]), show("s"), show(True), show.registry.keys() >= {int, list}, inspect.signature(combine), combine(1, "b", 3, c=4))
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.partial(int, base=2)("101"), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
@functools.lru_cache(maxsize=2)
def sq(x): print("calc", x); return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info()); sq.cache_clear(); print(sq.cache_info())
try: combine("x")
except TypeError as e: print(e)
try: combine()
except TypeError as e: print(e)
combine(1, 2)
