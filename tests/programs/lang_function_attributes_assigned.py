import inspect


def f(a, b=1, *, c=2, d):
    return a, b, c, d


print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (10, 20)
print(f(d=0), f(5, d=0))
f.__defaults__ = None
try:
    f(1, d=0)
except TypeError as e:
    print(e)
f.__kwdefaults__ = {"d": 4}
try:
    print(f(1, 2))
except TypeError as e:
    print(e)
f.__kwdefaults__ = {"c": 3, "d": 4}
print(f(1, 2), f.__kwdefaults__)
f.__kwdefaults__["c"] = "changed"
print(f(1, 2))
f.__kwdefaults__ = None
try:
    f(1, 2)
except TypeError as e:
    print(e)
for name, value in [("__defaults__", [1]), ("__kwdefaults__", (1,)), ("__code__", 1), ("__name__", 1), ("__qualname__", None), ("__dict__", 1)]:
    try:
        setattr(f, name, value)
    except TypeError as e:
        print(name, e)


def g(x=0):
    "g's own"
    return "g", x


def h(x=1):
    return "h", x


g.__code__ = h.__code__
print(g(), g(5), g.__name__, g.__code__ is h.__code__, g.__doc__, g.__code__.co_name)
g.__name__ = "renamed"
print(g, g.__name__, g.__qualname__)
g.__qualname__ = "Some.where"
print(str(g).split(" at ")[0], repr(g)[:20])
try:
    g(1, 2, 3)
except TypeError as e:
    print(e)
del g.__defaults__
print(g.__defaults__)
try:
    g()
except TypeError as e:
    print(e)
g.__doc__ = "doc"
g.__module__ = "elsewhere"
g.__annotations__ = {"x": int}
print(g.__doc__, g.__module__, g.__annotations__, inspect.signature(g))


def outer():
    n = 1

    def inner():
        return n

    return inner


try:
    g.__code__ = outer().__code__
except ValueError as e:
    print(e)


async def coro():
    return "coro"


coro.__name__ = "other"
coro.__qualname__ = "Qual.other"
c = coro()
print(c.__name__, c.__qualname__)
c.close()


class A:
    def method(self, n=1):
        return n


A.method.__defaults__ = (9,)
print(A().method(), A().method.__defaults__)
f.note = 1
print(f.__dict__, vars(f))
lam = lambda x, y=2: x + y
lam.__defaults__ = (1, 1)
print(lam())
