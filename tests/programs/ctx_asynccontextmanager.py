import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def transaction(name):
    print("begin", name)
    await asyncio.sleep(0.1)
    try:
        yield {"name": name}
    except Exception as e:
        await asyncio.sleep(0.1)
        print("rollback", name, repr(e))
        raise
    else:
        print("commit", name)
    finally:
        await asyncio.sleep(0.1)
        print("end", name)


async def main():
    async with transaction("one") as t:
        print(t)
    try:
        async with transaction("two"):
            raise ValueError("oops")
    except ValueError as e:
        print("main saw", e)

    async def job():
        async with transaction("three"):
            await asyncio.sleep(10)

    task = asyncio.create_task(job())
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    async with transaction("four"):
        raise StopAsyncIteration("odd")


asyncio.run(main())
