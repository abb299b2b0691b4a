# ends: exit 0
# The depths are what CPython 3.13 comes to.
import asyncio
import functools
import sys


def deep(n):
    try:
        return deep(n + 1)
    except RecursionError as e:
        return n, str(e)


async def awaiting(n):
    try:
        return await awaiting(n + 1)
    except RecursionError as e:
        return n, str(e)


async def main():
    assert await awaiting(0) == (991, "maximum recursion depth exceeded")
    assert deep(0) == (991, "maximum recursion depth exceeded")


assert deep(0) == (998, "maximum recursion depth exceeded")
asyncio.run(main())
calls = 0


def counted():
    global calls
    calls += 1


class Shown:
    def __repr__(self):
        counted()
        return repr(self)


class Same:
    def __eq__(self, other):
        counted()
        return self == other


class Missing:
    def __getattr__(self, name):
        counted()
        return self.other


class Long:
    def __len__(self):
        counted()
        return len(self)


class Called:
    def __call__(self):
        counted()
        return self()


def key(x):
    counted()
    return sorted([1, 2], key=key)


def inner():
    counted()
    yield from inner()


def mapped(x):
    counted()
    return list(map(mapped, [1]))


def spread(*args, **kwargs):
    counted()
    spread(*args, **kwargs)


@functools.lru_cache
def cached(n):
    counted()
    return cached(n - 1)


def check(f):
    global calls
    calls = 0
    try:
        f()
    except RecursionError as e:
        assert str(e) == "maximum recursion depth exceeded", e
    # Four frames are the module's, this one's, that of `f`, and what the last call had not room for.
    assert calls == sys.getrecursionlimit() - 4, calls


check(lambda: repr(Shown()))
check(lambda: Same() == Same())
check(lambda: Missing().x)
check(lambda: len(Long()))
check(lambda: Called()())
check(lambda: key(1))
check(lambda: list(inner()))
check(lambda: mapped(1))
check(lambda: spread(1, x=2))
check(lambda: cached(10000))
sys.setrecursionlimit(300)
check(lambda: spread(1, x=2))
