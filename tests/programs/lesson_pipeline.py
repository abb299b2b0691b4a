import asyncio
from typing import AsyncIterator


async def produce(n) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def filter_(pred, source):
    async for item in source:
        if pred(item):
            yield item


async def map_(fn, source):
    async for item in source:
        yield fn(item)


async def take(n, source):
    if n <= 0:
        return
    async for item in source:
        yield item
        n -= 1
        if not n:
            break


async def batch(size, source):
    out = []
    async for item in source:
        out.append(item)
        if len(out) == size:
            yield tuple(out)
            out = []
    if out:
        yield tuple(out)


async def collect(source):
    return [x async for x in source]


async def main():
    evens = filter_(lambda x: x % 2 == 0, produce(20))
    squares = map_(lambda x: x ** 2, evens)
    print(await collect(batch(2, take(5, squares))))
    total = {k: v async for k, v in map_(lambda i: (i, str(i)), produce(3))}
    print(total)
    print({x async for x in produce(3)}, sum([x async for x in produce(4)]))
    agen = produce(3)
    print(await anext(agen), await agen.__anext__(), await anext(agen), await anext(agen, "end"))
    print(agen)
    try:
        await anext(agen)
    except StopAsyncIteration as e:
        print("stop", e.args)


asyncio.run(main())
