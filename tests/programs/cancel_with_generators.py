import asyncio


async def numbers():
    try:
        i = 0
        while True:
            await asyncio.sleep(0.1)
            yield i
            i += 1
    except asyncio.CancelledError:
        print("generator cancelled")
        raise
    finally:
        print("generator finally")


async def consume():
    try:
        async for n in numbers():
            print(n)
    finally:
        print("consumer finally")


async def consume_slowly():
    async for n in numbers():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("cancelled in the body, at", n)
            raise


async def main():
    for f in (consume, consume_slowly):
        t = asyncio.create_task(f())
        await asyncio.sleep(0.35)
        t.cancel()
        await asyncio.wait([t])
        print(f.__name__, t.cancelled())
        await asyncio.sleep(0)
    t = asyncio.create_task(consume())
    try:
        await asyncio.wait_for(t, 0.25)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
