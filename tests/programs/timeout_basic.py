import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(0.5) as t:
            print(t.expired(), round(t.when() - start, 3))
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timed out", repr(e), t.expired(), round(loop.time() - start, 3))
    async with asyncio.timeout(1) as t:
        await asyncio.sleep(0.2)
    print("in time", t.expired())
    async with asyncio.timeout(None) as t:
        print(t.when())
        await asyncio.sleep(0.1)
    try:
        async with asyncio.timeout_at(loop.time() + 0.3):
            await asyncio.sleep(5)
    except asyncio.TimeoutError:
        print("at", round(loop.time() - start, 3))
    try:
        async with asyncio.timeout(0):
            print("inside zero")
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError:
        print("zero")
    try:
        async with asyncio.timeout(-1):
            print("before the await")
            await asyncio.sleep(1)
    except TimeoutError:
        print("negative")
    async with asyncio.timeout(0.1):
        await asyncio.sleep(3)


asyncio.run(main())
