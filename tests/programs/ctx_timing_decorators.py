import asyncio
import functools
import time
from contextlib import ContextDecorator, contextmanager


def timed(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await func(*args, **kwargs)
        finally:
            print(f"{func.__name__}{args} took {time.perf_counter() - start:.2f}")

    return wrapper


class Timer(ContextDecorator):
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        self.start = time.monotonic()
        return self

    def __exit__(self, *exc):
        self.elapsed = time.monotonic() - self.start
        print(f"{self.label}: {self.elapsed:.2f} {exc[0]}")
        return False


@timed
async def fetch(n):
    """Fetches n."""
    await asyncio.sleep(n)
    if n > 0.25:
        raise ValueError("too big")
    return n


@Timer("blocking")
def blocking():
    time.sleep(0.3)
    return "b"


@contextmanager
def indent(state=[0]):
    state[0] += 1
    try:
        yield "  " * state[0]
    finally:
        state[0] -= 1


async def main():
    with Timer("all") as t:
        print(await asyncio.gather(fetch(0.1), fetch(0.2), fetch(0.3), return_exceptions=True))
    print(f"{t.elapsed:.2f}", blocking(), fetch.__name__, fetch.__doc__, blocking.__name__)
    with indent() as a, indent() as b, indent() as c:
        print(a + "x", b + "y", c + "z")
    with indent() as a:
        print(repr(a))


asyncio.run(main())
