import asyncio
from collections import OrderedDict
from functools import wraps


def async_cache(maxsize=2):
    def decorator(func):
        cache, pending = OrderedDict(), {}
        hits = misses = 0

        @wraps(func)
        async def wrapper(key):
            nonlocal hits, misses
            if key in cache:
                hits += 1
                cache.move_to_end(key)
                return cache[key]
            if key in pending:
                hits += 1
                return await asyncio.shield(pending[key])
            misses += 1
            pending[key] = asyncio.ensure_future(func(key))
            try:
                cache[key] = await pending[key]
            finally:
                del pending[key]
            if len(cache) > maxsize:
                old, _ = cache.popitem(last=False)
                print("evicted", old)
            return cache[key]

        wrapper.info = lambda: (hits, misses, list(cache))
        return wrapper

    return decorator


@async_cache(maxsize=2)
async def load(key):
    print("loading", key)
    await asyncio.sleep(0.2)
    if key == "bad":
        raise KeyError(key)
    return key * 2


async def main():
    print(await asyncio.gather(load("a"), load("a"), load("b")))
    print(await load("a"), load.info())
    print(await load("c"), load.info())
    print(await asyncio.gather(load("bad"), load("bad"), return_exceptions=True))
    print(await load("b"), load.info())


asyncio.run(main())
