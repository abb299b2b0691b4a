import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def now():
        return round(loop.time() - start, 2)

    try:
        async with asyncio.timeout(0.5) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(3)
            except TimeoutError:
                print("inner?")
    except TimeoutError:
        print("outer", now(), outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(0.2):
                    await asyncio.sleep(3)
            except TimeoutError:
                print("inner", now())
            await asyncio.sleep(3)
    except TimeoutError:
        print("then outer", now())
    async with asyncio.timeout(0.1) as t:
        t.reschedule(loop.time() + 1)
        await asyncio.sleep(0.5)
        t.reschedule(None)
        await asyncio.sleep(2)
    print("rescheduled", now(), t.expired())
    try:
        async with asyncio.timeout(10) as t:
            t.reschedule(loop.time())
            await asyncio.sleep(1)
    except TimeoutError:
        print("moved up", now())
    try:
        t.reschedule(1)
    except RuntimeError as e:
        print(e)
    print(t)
    try:
        async with asyncio.timeout(0.1):
            raise ValueError("own error")
    except ValueError as e:
        print(e)
    try:
        async with t:
            pass
    except RuntimeError as e:
        print(e)
    try:
        asyncio.Timeout(5).reschedule(1)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
