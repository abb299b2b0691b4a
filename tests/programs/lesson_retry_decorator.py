import asyncio
import functools
import random

random.seed(42)


class TransientError(Exception):
    """Something that may go away."""


def retry(times=3, *, base=0.1, factor=2, jitter=False, exceptions=(TransientError,)):
    def decorate(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as exc:
                    print(f"[{fn.__name__}] attempt {attempt}/{times} failed: {exc!r}")
                    if attempt == times:
                        raise
                    wait = delay + (random.random() * 0.05 if jitter else 0)
                    await asyncio.sleep(wait)
                    delay *= factor
        wrapper.retries = times
        return wrapper
    return decorate


class Service:
    def __init__(self, failures):
        self.left = failures

    @retry(times=4, jitter=True)
    async def fetch(self, key: str) -> dict:
        """Fetch one thing."""
        if self.left > 0:
            self.left -= 1
            raise TransientError(f"{key} not ready, {self.left} to go")
        return {"key": key}


@retry(2, exceptions=(KeyError, IndexError))
async def broken():
    return [][1]


async def main():
    print(Service.fetch.__name__, Service.fetch.__doc__, Service.fetch.retries)
    print(await Service(2).fetch("a"))
    try:
        await Service(9).fetch("b")
    except TransientError as e:
        print("gave up:", e)
    await broken()


asyncio.run(main())
