import asyncio


async def work(name):
    both = asyncio.gather(asyncio.sleep(0.3), asyncio.sleep(0.3))
    try:
        await both
    except (Exception, asyncio.CancelledError) as e:
        print('gathered', repr(e))
    print(name)


async def outer():
    all = asyncio.gather(work('a'), asyncio.gather(work('b'), work('c'), return_exceptions=True), return_exceptions=True)
    try:
        await all
    except (Exception, asyncio.CancelledError) as e:
        print('gathered', repr(e))


async def inner():
    try:
        await asyncio.sleep(5)
    finally:
        task = asyncio.create_task(outer(), name='t')
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(inner())
    await asyncio.sleep(0)


asyncio.run(main())
