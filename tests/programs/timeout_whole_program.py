import asyncio


async def slow_server(n):
    await asyncio.sleep(n)
    return f"reply {n}"


async def ask(n, limit):
    loop = asyncio.get_running_loop()
    began = loop.time()
    try:
        async with asyncio.timeout(limit):
            return await slow_server(n)
    except TimeoutError:
        return f"no reply in {loop.time() - began:.1f}"


async def ask_all(limits, total):
    replies = []
    try:
        async with asyncio.timeout(total) as scope:
            for n, limit in limits:
                replies.append(await ask(n, limit))
                scope.reschedule(scope.when() + 0.05)
    except TimeoutError:
        replies.append("total limit")
    return replies


async def main():
    print(await asyncio.gather(*(ask(n, 0.35) for n in (0.1, 0.3, 0.5))))
    print(await ask_all([(0.1, 1), (0.2, 0.1), (0.5, 1), (0.1, 1)], 0.7))
    print(await ask_all([(0.1, 1)] * 3, 1))
    deadline = asyncio.get_running_loop().time() + 0.5
    for n in (0.2, 0.2, 0.2):
        try:
            async with asyncio.timeout_at(deadline):
                print(await slow_server(n))
        except TimeoutError:
            print("deadline")


asyncio.run(main())
