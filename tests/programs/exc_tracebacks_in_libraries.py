import asyncio
from contextlib import asynccontextmanager, contextmanager


@contextmanager
def sync_cm():
    yield


@asynccontextmanager
async def async_cm():
    yield


async def deep():
    raise LookupError("deep")


async def through_everything():
    async with async_cm():
        with sync_cm():
            async with asyncio.timeout(1):
                await asyncio.wait_for(asyncio.shield(deep()), 1)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(through_everything())
    except* LookupError as eg:
        raise RuntimeError("from a group") from eg.exceptions[0]


asyncio.run(main())
