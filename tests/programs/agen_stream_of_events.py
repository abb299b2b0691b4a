import asyncio


class Stream:
    def __init__(self):
        self._queue = asyncio.Queue()

    async def send(self, item):
        await self._queue.put(item)

    def close(self):
        self._queue.shutdown()

    async def __aiter__(self):
        while True:
            try:
                yield await self._queue.get()
            except asyncio.QueueShutDown:
                return


async def merge(*iterables):
    queue, running = asyncio.Queue(), len(iterables)

    async def pump(it):
        nonlocal running
        try:
            async for x in it:
                await queue.put(x)
        finally:
            running -= 1
            if running == 0:
                queue.shutdown()

    async with asyncio.TaskGroup() as tg:
        for it in iterables:
            tg.create_task(pump(it))
        try:
            while True:
                yield await queue.get()
        except asyncio.QueueShutDown:
            pass


async def every(name, delay, n):
    for i in range(n):
        await asyncio.sleep(delay)
        yield f"{name}{i}"


async def main():
    s = Stream()

    async def feed():
        for i in range(3):
            await asyncio.sleep(0.1)
            await s.send(i)
        s.close()

    t = asyncio.create_task(feed())
    async for item in s:
        print("item", item)
    await t
    async for x in merge(every("a", 0.1, 3), every("b", 0.15, 2)):
        print(x)


asyncio.run(main())
