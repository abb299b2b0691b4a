import functools
import time


def retry(times, exceptions=(Exception,), delay=0):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as e:
                    print(f"attempt {attempt} failed: {e}")
                    if attempt == times:
                        raise
                    time.sleep(delay)
        wrapper.times = times
        return wrapper
    return decorator


calls = 0


@retry(3, (ValueError,), delay=0.1)
def flaky(limit):
    """Fails some times."""
    global calls
    calls += 1
    if calls < limit:
        raise ValueError(f"call {calls}")
    return f"ok after {calls}"


print(flaky(3), flaky.times, flaky.__name__, flaky.__doc__)


class memo:
    def __init__(self, f):
        self.f, self.seen = f, {}

    def __call__(self, *args):
        if args not in self.seen:
            self.seen[args] = self.f(*args)
        return self.seen[args]

    def __get__(self, obj, owner=None):
        return functools.partial(self, obj)


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), len(fib.seen))


class Grid:
    @memo
    def paths(self, r, c):
        return 1 if r == 0 or c == 0 else self.paths(r - 1, c) + self.paths(r, c - 1)


print(Grid().paths(8, 8))


def counter(start=0):
    count = start

    def up(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    up.reset = reset
    return up


a, b = counter(), counter(10)
print(a(), a(5), b(), a(), b.reset(), b())


def compose(*fs):
    return functools.reduce(lambda f, g: lambda x: g(f(x)), fs)


print(compose(str, len, lambda n: n * "*")(12345))


def trace(f):
    depth = 0

    @functools.wraps(f)
    def wrapper(*a):
        nonlocal depth
        print("  " * depth + f"{f.__name__}{a}")
        depth += 1
        try:
            return f(*a)
        finally:
            depth -= 1
    return wrapper


@trace
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


print(gcd(48, 18))
calls = 0
flaky(99)
