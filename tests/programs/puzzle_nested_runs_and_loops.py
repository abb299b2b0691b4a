import asyncio


def sync_helper():
    return asyncio.run(asyncio.sleep(0, "nested"))


async def main():
    try:
        sync_helper()
    except RuntimeError as e:
        print(e)
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    return await asyncio.to_thread(sync_helper)


print(asyncio.run(main()))
print(sync_helper())


async def recursive(n):
    if n == 0:
        return [asyncio.current_task().get_name()]
    return [n] + await asyncio.create_task(recursive(n - 1), name=f"level {n - 1}")


print(asyncio.run(recursive(3)))


async def fib(n):
    if n < 2:
        return n
    a, b = await asyncio.gather(fib(n - 1), fib(n - 2))
    return a + b


print(asyncio.run(fib(8)))
