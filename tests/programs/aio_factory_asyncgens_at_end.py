import asyncio


async def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closing", name)
        await asyncio.sleep(0)
        print("closed", name)


kept = []


async def main():
    for name in "ab":
        steps = numbers(name)
        kept.append(steps)
        print(await anext(steps))


def factory(loop, coro, **options):
    print("asked for", type(coro).__name__)
    return asyncio.Task(coro, loop=loop, **options)


async def eager():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await main()


async def own():
    asyncio.get_running_loop().set_task_factory(factory)
    await main()


asyncio.run(eager())
asyncio.run(own())
