def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e)
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
show(f); show(f, 1); show(f, 1, d=4); show(f, a=1, d=2); show(f, 1, 2, 3, 4, 5, d=6, x=7); show(f, 1, b=3, d=4); show(f, 1, c=3, d=4, e=5); show(f, 1, 2, 3, c=4, d=5); show(f, 1, d=2, **{'d': 3} if 0 else {})
def g(a, b): return a, b
show(g); show(g, 1); show(g, 1, 2, 3); show(g, 1, 2, c=3); show(g, 1, a=2); show(g, a=1, c=3); show(g, b=1); show(g, 1, **{'b': 2}); show(lambda: g(*[1, 2])); show(lambda: g(*[1], **{'b': 3})); show(lambda: g(1, *[2, 3])); show(lambda: g(**{1: 2})); show(lambda: g(*3)); show(lambda: g(**3)); show(lambda: g(1, **{'a': 2})); show(lambda: g(b=1, **{'b': 2})); show(lambda: g(**{'a': 1}, **{'a': 2}))
def h(): pass
show(h, 1); show(h, x=1); show(h, 1, 2)
def i(*, k): return k
show(i); show(i, 1); show(i, 1, k=2); show(i, k=1)
def i2(*, k, l): return k
show(i2); show(i2, 1, 2)
def j(a, /): return a
show(j, a=1); show(j); show(j, 1, 2)
def k2(a, b, /, c): return a
show(k2, a=1, b=2, c=3); show(k2, 1, c=2); show(k2, 1, 2)
def l(a, b=1): pass
show(l); show(l, 1, 2, 3); show(l, bb=3)
def m(a, b=1, *, c): pass
show(m, 1, 2, 3); show(m, 1, 2, 3, c=4); show(m, 1, 2, 3, 4, c=4)
def n(a, b, c, d): pass
show(n); show(n, 1, 2); show(n, 1)
class C:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def noself(): pass
    def __call__(self, x): return x
show(C.m); show(C().m); show(C().m, 1, 2); show(C.c); show(C.s); show(C().noself); show(C(), 1, 2); show(C()); show(C, 1); show(C.m, 1); show(C().m, b=1)
show(lambda x: x); show(lambda: (lambda x: x)(y=1)); show(3); show(None); show('a'); show([]); show(lambda: C().nope()); show(lambda: undefined()); show(lambda: (1)())
def outer():
    def inner(a): pass
    return inner
show(outer())
d = {}
def defaults(x=d, y=[]): y.append(1); return x, y
show(defaults); show(defaults); print(defaults.__defaults__, f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames, f.__code__.co_flags & 12, f.__code__.co_name, f.__code__.co_firstlineno, f.__code__.co_nlocals)
def attrs(): "doc"
attrs.x = 1; print(attrs.x, attrs.__dict__, attrs.__doc__, attrs.__name__, attrs.__qualname__, attrs.__module__, attrs.__annotations__, attrs.__closure__, attrs.__type_params__)
show(lambda: attrs.y); show(delattr, attrs, 'y'); del attrs.x; show(lambda: attrs.x)
show(setattr, attrs, '__name__', 3); show(setattr, attrs, '__defaults__', 3); show(setattr, attrs, '__code__', 3); show(setattr, attrs, '__dict__', 3); show(setattr, attrs, '__kwdefaults__', 3)
attrs.__name__ = 'new'; attrs.__qualname__ = 'q.new'; print(attrs.__name__, attrs)
show(attrs, 1)
print(len.__name__, len.__qualname__, [].append.__name__, [].append.__qualname__, [].append.__self__, str.join.__qualname__, dict.fromkeys.__qualname__, print.__module__)
import functools
p = functools.partial(f, 1, d=2); print(p.args, p.keywords, p.func is f); show(p); show(p, 2); show(p, d=5)
@functools.wraps(attrs)
def wrapped(*a): return attrs(*a)
print(wrapped.__name__, wrapped.__wrapped__ is attrs, wrapped.__doc__)
@functools.lru_cache(maxsize=2)
def cached(x): print('compute', x); return x
cached(1); cached(1); cached(2); cached(3); cached(1); print(cached.cache_info()); show(cached, []); cached.cache_clear(); print(cached.cache_info())
x = lambda *a, **k: (a, k); show(x, 1, *[2, 3], *(4,), k=1, **{'z': 2}, **{'y': 3})
def rec(n): return rec(n + 1)
show(rec, 0)
def gen_default(a=(yield_ := 3)): return a
show(gen_default)
print((lambda: (yield))().__class__)
print(*map(lambda a, b=2: a + b, [1, 2]), sep='|', end='!\n')
show(print, 1, sep=3); show(print, 1, end=3); show(print, 1, foo=3); show(print, 1, file=3)
show(sorted); show(sorted, 3); show(sorted, [1, 'a']); show(sorted, [3, 1], reverse='x'); show(sorted, [1], key=3); show(sorted, [1], 3); show(sorted, [1], foo=1)
show(max); show(max, []); show(max, [], default=3); show(max, 1, 'a'); show(max, 3); show(max, 1, 2, default=3); show(max, [1], key=3); show(max, 1, 2, foo=3); show(min, {}, default=None); show(max, ['aa', 'b'], key=len)
show(sum); show(sum, 3); show(sum, ['a']); show(sum, ['a'], ''); show(sum, [[1], [2]], []); show(sum, [1], start=5); show(sum, [b'a'], b''); show(sum, [1], 2, 3)
show(zip, [1], 3); show(list, zip([1, 2], [3])); show(lambda: list(zip([1, 2], [3], strict=True))); show(lambda: list(zip([1], [3, 4], strict=True))); show(lambda: list(zip([1], [3], [5, 6], strict=True))); show(zip, foo=1); show(map, len); show(map); show(lambda: list(map(len, [1]))); show(filter, None); show(lambda: list(filter(None, [0, 1]))); show(lambda: list(filter(3, [1]))); show(enumerate); show(enumerate, 3); show(lambda: list(enumerate('ab', 5))); show(enumerate, 'a', 'b'); show(lambda: list(enumerate('ab', start=2))); show(reversed, 3); show(reversed, {1}); show(reversed); show(lambda: list(reversed({1: 2}))); show(range); show(range, 1, 2, 0); show(range, 'a'); show(range, 1.5); show(range, 1, 2, 3, 4); show(len, 3); show(len); show(len, [], []); show(abs, 'a'); show(abs); show(divmod, 1, 0); show(divmod, 'a', 1); show(divmod, 1); show(pow, 2, -1, 5); show(pow, 2, 3, 0); show(pow, 'a', 2); show(pow, 2); show(pow, 2.0, 1, 3); show(round, 'a'); show(round, 1.5, 'a'); show(round); show(round, 2.675, 2); show(round, 1234, -2); show(round, 1.5, None); show(hash, []); show(hash, {}); show(hash); show(id); show(ord, 'ab'); show(ord, 3); show(ord, b'a'); show(chr, -1); show(chr, 'a'); show(chr, 0x110000); show(bin, 1.5); show(hex, 'a'); show(oct, 8); show(bin, -5); show(isinstance, 1, 'a'); show(isinstance, 1); show(isinstance, 1, (int, 'a')); show(issubclass, 1, int); show(issubclass, int, 3); show(callable); show(getattr, 1); show(getattr, 1, 2); show(getattr, 1, 'x'); show(getattr, 1, 'x', 5); show(setattr, 1, 'x', 2); show(hasattr, 1, 2); show(hasattr, 1); show(delattr, 1, 'x'); show(vars, 1); show(dir, 1, 2); show(type); show(type, 1, 2); show(type, 'a', 1, {}); show(type, 1, (), {}); show(iter, 1); show(all); show(all, 3); show(any, [0, 1]); show(all, []); show(ascii, 'é'); show(repr); show(format, 1, 'z'); show(format, 'a', 5); show(format); show(slice, 1, 2, 3, 4); show(super); show(object, 1); show(bool, 1, 2); show(property, 1, 2, 3, 4, 5); show(staticmethod); show(classmethod); show(eval, 3); show(eval, '1+'); show(exec, 'x=(')
