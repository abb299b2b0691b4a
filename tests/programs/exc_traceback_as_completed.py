import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise OSError(n, "failed")


async def main():
    for f in asyncio.as_completed([fail(0.1), fail(0.2)]):
        try:
            await f
        except OSError as e:
            print(e, e.errno, e.strerror)
    async for t in asyncio.as_completed([asyncio.create_task(fail(0.1))]):
        await t


asyncio.run(main())
