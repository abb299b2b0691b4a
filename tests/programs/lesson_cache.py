import asyncio
from functools import wraps


def async_cache(ttl):
    def deco(fn):
        store = {}
        locks = {}

        @wraps(fn)
        async def inner(*key):
            loop = asyncio.get_running_loop()
            lock = locks.setdefault(key, asyncio.Lock())
            async with lock:
                if key in store:
                    value, expires = store[key]
                    if loop.time() < expires:
                        inner.hits += 1
                        return value
                inner.misses += 1
                value = await fn(*key)
                store[key] = (value, loop.time() + ttl)
                return value
        inner.hits = inner.misses = 0
        inner.clear = store.clear
        return inner
    return deco


@async_cache(ttl=1)
async def slow_square(x):
    print(f"  computing {x}")
    await asyncio.sleep(0.3)
    return x * x


async def main():
    print(await asyncio.gather(*[slow_square(n) for n in (1, 2, 1, 1, 3, 2)]))
    print(slow_square.hits, slow_square.misses)
    await asyncio.sleep(0.8)
    print(await slow_square(1))
    await asyncio.sleep(0.5)
    print(await slow_square(1))
    slow_square.clear()
    print(await slow_square(3))
    print(f"{slow_square.hits=} {slow_square.misses=}")


asyncio.run(main())
