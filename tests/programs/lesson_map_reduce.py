import asyncio
from collections import Counter
from functools import reduce

TEXTS = [
    "to be or not to be that is the question",
    "the lady doth protest too much",
    "something is rotten in the state of denmark",
    "brevity is the soul of wit",
]


async def mapper(text):
    await asyncio.sleep(len(text) / 1000)
    return Counter(text.split())


async def reducer(counters):
    return reduce(lambda a, b: a + b, counters, Counter())


async def map_reduce(texts, chunk):
    partials = []
    for i in range(0, len(texts), chunk):
        partials.append(asyncio.gather(*map(mapper, texts[i:i + chunk])))
    return await reducer([c for part in partials for c in await part])


async def main():
    loop = asyncio.get_running_loop()
    for chunk in (1, 2, 4):
        start = loop.time()
        total = await map_reduce(TEXTS, chunk)
        print(chunk, total.most_common(3), f"{loop.time() - start:.3f}")
    longest = max(total, key=lambda w: (len(w), w))
    print(longest, sum(total.values()), len(total), sorted(w for w, n in total.items() if n > 1))


asyncio.run(main())
