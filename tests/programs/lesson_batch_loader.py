import asyncio


class Loader:
    """Collects the keys that are asked for in one turn, and loads them at once."""

    def __init__(self, load_many, max_batch=3):
        self.load_many, self.max_batch = load_many, max_batch
        self.queue, self.cache = [], {}

    def load(self, key):
        if key in self.cache:
            return self.cache[key]
        loop = asyncio.get_running_loop()
        fut = self.cache[key] = loop.create_future()
        self.queue.append((key, fut))
        if len(self.queue) == 1:
            loop.call_soon(lambda: asyncio.ensure_future(self.dispatch()))
        return fut

    async def dispatch(self):
        queue, self.queue = self.queue, []
        for i in range(0, len(queue), self.max_batch):
            batch = queue[i:i + self.max_batch]
            try:
                values = await self.load_many([k for k, _ in batch])
            except Exception as e:
                for k, fut in batch:
                    del self.cache[k]
                    fut.set_exception(e)
                continue
            for (_, fut), value in zip(batch, values):
                fut.set_result(value)


async def from_database(keys):
    print("SELECT", keys)
    await asyncio.sleep(0.1)
    if "bad" in keys:
        raise LookupError("bad key")
    return [k * 2 for k in keys]


async def handler(loader, *keys):
    return await asyncio.gather(*(loader.load(k) for k in keys))


async def main():
    loader = Loader(from_database)
    print(await asyncio.gather(handler(loader, "a", "b"), handler(loader, "b", "c"), handler(loader, "d")))
    print(await handler(loader, "a", "e"))
    print(await asyncio.gather(handler(loader, "bad", "f"), handler(loader, "g"), return_exceptions=True))
    print(await loader.load("g"), sorted(k for k in loader.cache))


asyncio.run(main())
