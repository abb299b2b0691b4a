import asyncio


async def square(n):
    await asyncio.sleep(n / 100)
    return n * n


async def main():
    print(await asyncio.gather(*map(square, range(5))))
    print(await asyncio.gather(*[square(n) for n in range(3)], *(square(n) for n in (7, 8))))
    keys = ["a", "b", "c"]
    values = dict(zip(keys, await asyncio.gather(*(square(i) for i in range(3)))))
    print(values)
    results = {n: t.result() for n, t in [(n, asyncio.create_task(square(n))) for n in range(3)] if not await asyncio.wait([t]) is None}
    print(results)
    tasks = {asyncio.create_task(square(n), name=f"sq{n}"): n for n in range(4)}
    done, _ = await asyncio.wait(tasks)
    print(sorted((tasks[t], t.result()) for t in done))
    a, (b, c), *rest = await asyncio.gather(square(1), asyncio.gather(square(2), square(3)), square(4), square(5))
    print(a, b, c, rest)
    total = 0
    for coro in [square(n) for n in range(4)]:
        total += await coro
    print(total, sum(await asyncio.gather(*map(square, range(10)))))
    matrix = await asyncio.gather(*(asyncio.gather(*(square(i * j) for j in range(3))) for i in range(3)))
    print(matrix)
    try:
        await asyncio.gather([square(1)])
    except TypeError as e:
        print(e)


asyncio.run(main())
