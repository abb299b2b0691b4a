# gather: order of results, nothing at all, plain coroutines and tasks, the same one twice.
import asyncio


async def value(v, delay=0):
    await asyncio.sleep(delay)
    return v


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(value(1, 3), value(2, 1), value(3, 2)))
    task = asyncio.create_task(value("task", 1))
    print(await asyncio.gather(task, value("coroutine"), task))
    print(await asyncio.gather(*[value(n, n / 10) for n in range(5)]))
    a, b = await asyncio.gather(value("a"), value("b"))
    print(a, b)
    print(await asyncio.gather(value(None)))


asyncio.run(main())
