from functools import partial, reduce, wraps, lru_cache, cache, cached_property, singledispatch, cmp_to_key, partialmethod


def power(base, exponent=2, *, mod=None):
    return pow(base, exponent, mod)


square, cube = partial(power), partial(power, exponent=3)
print(square(5), cube(2), partial(power, 2, mod=5)(10), cube.keywords, cube.args, cube.func is power)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 1, 4], 0), reduce(lambda a, b: a + b, [], "init"))
try:
    reduce(max, [])
except TypeError as e:
    print(e)


@lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * n


print(slow(1), slow(2), slow(1), slow(3), slow(2), slow.cache_info())
slow.cache_clear()
print(slow.cache_info(), slow.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info())
try:
    slow([1])
except TypeError as e:
    print(e)


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("area")
        return 3 * self.r**2

    def scale(self, k, times=1):
        return self.r * k * times

    double = partialmethod(scale, 2)


c = Circle(2)
print(c.area, c.area, c.__dict__, c.double(), c.double(times=3))


@singledispatch
def show(x):
    return f"thing {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
def _(x):
    return f"list of {len(x)}"


print(show(1), show([1, 2]), show("s"), show(True))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


def deco(f):
    @wraps(f)
    def inner(*a, **k):
        """inner doc"""
        return f(*a, **k)
    return inner


@deco
def documented(x: int) -> str:
    """The doc."""


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__annotations__)
