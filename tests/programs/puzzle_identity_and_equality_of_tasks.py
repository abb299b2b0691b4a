import asyncio


async def job():
    return 1


async def main():
    a, b = asyncio.create_task(job()), asyncio.create_task(job())
    print(a == b, a == a, a is asyncio.ensure_future(a), len({a, b, a}))
    print(a in {a}, hash(a) == hash(a), bool(a))
    tasks = {a: "a", b: "b"}
    for t in asyncio.as_completed([a, b]):
        await t
    print([tasks[t] for t in (a, b)])
    print(isinstance(a, asyncio.Future), isinstance(a, asyncio.Task), asyncio.isfuture(job))
    try:
        a < b
    except TypeError as e:
        print(e)
    print(await a, await a, await b)
    coro = job()
    t = asyncio.create_task(coro)
    try:
        await coro
    except RuntimeError as e:
        print("first wins:", e)
    try:
        print(await t)
    except RuntimeError as e:
        print("task lost:", e)


asyncio.run(main())
