import asyncio
from contextlib import asynccontextmanager


class Resource:
    async def __aenter__(self):
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            print("cancelled while entering")
            raise
        print("entered")
        return self

    async def __aexit__(self, *exc):
        print("exit begins", exc[0] and exc[0].__name__)
        try:
            await asyncio.sleep(0.1)
            print("exit ends")
        except asyncio.CancelledError:
            print("cancelled while exiting")
            raise


@asynccontextmanager
async def managed():
    async with Resource() as r:
        try:
            yield r
        finally:
            await asyncio.sleep(0.05)
            print("managed finally")


async def use(manager, hold):
    async with manager:
        await asyncio.sleep(hold)
    print("used")


async def main():
    for manager in (Resource, managed):
        for when in (0.05, 0.15, 0.25):
            print(manager.__name__, "cancelled at", when)
            t = asyncio.create_task(use(manager(), 0.1))
            await asyncio.sleep(when)
            t.cancel()
            print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
