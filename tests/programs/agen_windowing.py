import asyncio
from collections import deque


async def ticks(n, delay=0.1):
    for i in range(n):
        await asyncio.sleep(delay)
        yield i


async def window(items, size):
    buf = deque(maxlen=size)
    async for x in items:
        buf.append(x)
        if len(buf) == size:
            yield tuple(buf)


async def timed(items, limit):
    it = aiter(items)
    while True:
        try:
            yield await asyncio.wait_for(anext(it), limit)
        except StopAsyncIteration:
            return
        except TimeoutError:
            yield "timeout"
            return


async def azip(*iterables):
    its = [aiter(i) for i in iterables]
    while True:
        try:
            yield tuple([await anext(i) for i in its])
        except StopAsyncIteration:
            return


async def irregular():
    for d in (0.1, 0.2, 0.5, 0.1):
        await asyncio.sleep(d)
        yield d


async def main():
    print([w async for w in window(ticks(5), 3)])
    print([x async for x in timed(irregular(), 0.3)])
    print([p async for p in azip(ticks(3), ticks(5, 0.05), window(ticks(4, 0), 2))])
    print({k: v async for k, v in azip(ticks(2), ticks(2))}, [i async for i in ticks(6) if i % 2 if i > 1])
    gen = (x * y async for x in ticks(3, 0) for y in (1, 10))
    print([v async for v in gen])


asyncio.run(main())
