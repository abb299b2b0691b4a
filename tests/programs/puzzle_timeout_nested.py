import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(0.2) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired())
            await asyncio.sleep(5)
    except TimeoutError:
        print("outer", inner.expired(), outer.expired(), outer)
    try:
        async with asyncio.timeout(0.2) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("not this")
            except asyncio.CancelledError:
                print("cancelled inside", inner.expired(), inner)
                raise
    except TimeoutError as e:
        print("outer", outer.expired(), repr(e.__cause__))
    try:
        async with asyncio.timeout(0.2):
            async with asyncio.timeout(0.2):
                await asyncio.sleep(5)
    except TimeoutError as e:
        print("both", repr(e.__cause__), repr(e.__context__))
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("from the body")
    except ValueError as e:
        print(repr(e), repr(e.__context__), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0):
            print("no await, no timeout")
    except TimeoutError:
        print("?")
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("at once")
    async with asyncio.timeout(0.1) as t:
        t.reschedule(asyncio.get_running_loop().time() + 0.3)
        await asyncio.sleep(0.2)
        t.reschedule(None)
        await asyncio.sleep(1)
    print(t, t.expired())
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.1):
        await asyncio.sleep(1)


asyncio.run(main())
