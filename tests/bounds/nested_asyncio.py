# ends: exit 0
import asyncio


async def wait(inner):
    return await inner


def nest(make, times=10000):
    first = f = asyncio.get_running_loop().create_future()
    for _ in range(times):
        f = make(f)
    return first, f


async def main():
    first, f = nest(asyncio.gather, 300)
    first.set_result(1)
    await f
    first = f = None
    first, f = nest(asyncio.shield)
    repr(f)
    f.cancel()
    first = f = None
    first, f = nest(asyncio.gather, 300)
    f.cancel()
    try:
        await f
    except asyncio.CancelledError:
        print("cancelled")
    first = f = None
    first, f = nest(lambda f: asyncio.create_task(wait(f)), 5000)
    await asyncio.sleep(0)
    f.cancel()
    try:
        await f
    except asyncio.CancelledError:
        print("cancelled")
    first, f = nest(asyncio.gather, 20000)


asyncio.run(main())
print("done")
