import asyncio


class RWLock:
    def __init__(self):
        self._cond = asyncio.Condition()
        self._readers = 0
        self._writer = False

    async def read(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writer)
            self._readers += 1

    async def done_reading(self):
        async with self._cond:
            self._readers -= 1
            self._cond.notify_all()

    async def write(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writer and not self._readers)
            self._writer = True

    async def done_writing(self):
        async with self._cond:
            self._writer = False
            self._cond.notify_all()


async def reader(n, lock, data, delay):
    await asyncio.sleep(delay)
    await lock.read()
    print(f"reader {n} sees {data['x']}")
    await asyncio.sleep(0.2)
    await lock.done_reading()


async def writer(n, lock, data, delay):
    await asyncio.sleep(delay)
    await lock.write()
    print(f"writer {n} writes")
    await asyncio.sleep(0.1)
    data["x"] += n
    await lock.done_writing()


async def main():
    lock, data = RWLock(), {"x": 0}
    await asyncio.gather(*(reader(i, lock, data, d) for i, d in enumerate((0, 0.1, 0.25, 0.5))),
                         *(writer(i, lock, data, d) for i, d in ((10, 0.05), (100, 0.3))))
    print(data)


asyncio.run(main())
