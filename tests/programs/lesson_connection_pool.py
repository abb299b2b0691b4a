import asyncio
from contextlib import asynccontextmanager


class Connection:
    count = 0

    def __init__(self):
        Connection.count += 1
        self.id = Connection.count
        self.queries = 0

    async def query(self, sql):
        self.queries += 1
        await asyncio.sleep(0.1)
        return f"conn{self.id}: {sql}"


class Pool:
    def __init__(self, size):
        self._free = asyncio.LifoQueue()
        self._size, self._made = size, 0
        self._all = []

    async def _acquire(self):
        if self._free.empty() and self._made < self._size:
            self._made += 1
            await asyncio.sleep(0.05)
            conn = Connection()
            self._all.append(conn)
            print("opened connection", conn.id)
            return conn
        return await self._free.get()

    @asynccontextmanager
    async def connection(self):
        conn = await self._acquire()
        try:
            yield conn
        finally:
            self._free.put_nowait(conn)


async def job(n, pool):
    async with pool.connection() as conn:
        result = await conn.query(f"select {n}")
        print(result)
        if n == 4:
            raise RuntimeError("query 4 is broken")


async def main():
    pool = Pool(2)
    results = await asyncio.gather(*(job(n, pool) for n in range(7)), return_exceptions=True)
    print(results)
    print([(c.id, c.queries) for c in pool._all])


asyncio.run(main())
