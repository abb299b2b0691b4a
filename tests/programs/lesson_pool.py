import asyncio


class Connection:
    count = 0

    def __init__(self):
        type(self).count += 1
        self.id = self.count
        self.uses = 0

    def __repr__(self):
        return f"<conn {self.id}>"

    async def query(self, sql):
        self.uses += 1
        await asyncio.sleep(0.2)
        return f"{self!r}:{sql}"


class Pool:
    def __init__(self, size):
        self.size = size
        self._free = asyncio.LifoQueue()
        self._made = 0

    async def acquire(self):
        if self._free.empty() and self._made < self.size:
            self._made += 1
            await asyncio.sleep(0.05)
            return Connection()
        return await self._free.get()

    def release(self, conn):
        self._free.put_nowait(conn)

    def connection(self):
        return _Acquired(self)


class _Acquired:
    def __init__(self, pool):
        self.pool = pool
        self.conn = None

    async def __aenter__(self):
        self.conn = await self.pool.acquire()
        return self.conn

    async def __aexit__(self, exc_type, exc, tb):
        self.pool.release(self.conn)
        if exc_type is ZeroDivisionError:
            print("swallowed", exc)
            return True


async def worker(pool, n):
    async with pool.connection() as conn:
        r = await conn.query(f"select {n}")
        if n == 3:
            1 / 0
        return r
    return "swallowed"


async def main():
    pool = Pool(2)
    t0 = asyncio.get_running_loop().time()
    for r in await asyncio.gather(*(worker(pool, i) for i in range(6))):
        print(r)
    print(f"{asyncio.get_running_loop().time() - t0:.2f}", Connection.count, pool._free)


asyncio.run(main())
