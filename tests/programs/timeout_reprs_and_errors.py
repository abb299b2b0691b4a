import asyncio


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.timeout(10)
    print(t, t.expired())
    try:
        async with asyncio.timeout(0.1) as t:
            print(str(t).split(" when")[0])
            await asyncio.sleep(1)
    except TimeoutError:
        print(t)
    async with asyncio.timeout(None) as t:
        print(t)
    print(t)
    for wrong in ("text", [1]):
        try:
            async with asyncio.timeout(wrong):
                pass
        except TypeError as e:
            print(e)
    try:
        with asyncio.timeout(1):
            pass
    except TypeError as e:
        print(e)
    e = asyncio.TimeoutError
    print(e is TimeoutError, issubclass(e, OSError), e.__module__)
    t = asyncio.timeout_at(loop.time() + 0.1)
    async with t:
        print(t.when() > loop.time())
    d = None
    async with asyncio.timeout(0.5) as outer, asyncio.timeout(0.1) as inner:
        try:
            await asyncio.sleep(0.2)
        except asyncio.CancelledError:
            d = "inner cancelled"
    print(d)


try:
    asyncio.run(main())
except TimeoutError as e:
    print("out of main", repr(e))
