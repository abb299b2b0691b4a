import asyncio


async def collect(item, bucket=[]):
    await asyncio.sleep(0.01 * item)
    bucket.append(item)
    return bucket


async def collect_well(item, bucket=None):
    bucket = [] if bucket is None else bucket
    await asyncio.sleep(0.01 * item)
    bucket.append(item)
    return bucket


class Service:
    cache = {}

    def __init__(self):
        self.own = {}

    async def get(self, key):
        if key not in self.cache:
            await asyncio.sleep(0.1)
            self.cache[key] = len(self.cache)
            self.own[key] = len(self.own)
        return self.cache[key]


async def main():
    print(await asyncio.gather(*(collect(i) for i in (3, 1, 2))))
    print(await asyncio.gather(*(collect_well(i) for i in (3, 1, 2))))
    s, t = Service(), Service()
    print(await asyncio.gather(s.get("a"), s.get("a"), t.get("b")))
    print(s.cache, s.own, t.own, Service.cache is t.cache)
    items = [1, 2, 3]

    async def remover():
        for x in items:
            await asyncio.sleep(0)
            items.remove(x)

    await remover()
    print(items)
    d = {1: "a", 2: "b"}
    try:
        for k in d:
            await asyncio.sleep(0)
            d[k * 10] = "new"
    except RuntimeError as e:
        print(e, d)


asyncio.run(main())
