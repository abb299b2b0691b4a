import asyncio


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("no!", i)


async def busy():
    total = 0
    for i in range(1000):
        total += i
    return total


async def main():
    t = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0.1)
        t.cancel()
        print("asked", t.cancelling(), t.done())
    await asyncio.sleep(0.1)
    print(t.done(), t.cancelled())
    t = asyncio.create_task(busy())
    await asyncio.sleep(0)
    print(t.cancel(), t.result())
    t = asyncio.create_task(busy())
    t.cancel()
    await asyncio.sleep(0)
    print(t.cancelled())
    t = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    t.cancel()
    print("not yet:", t.cancelled())
    await asyncio.sleep(0)
    print("now:", t.cancelled())


asyncio.run(main())
