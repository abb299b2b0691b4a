import asyncio


async def philosopher(i, forks, log):
    left, right = forks[i], forks[(i + 1) % len(forks)]
    first, second = (left, right) if i % 2 == 0 else (right, left)
    for meal in range(2):
        await asyncio.sleep(0.1 * (i + 1))
        async with first:
            await asyncio.sleep(0.01)
            async with second:
                log(i, "eats meal", meal)
                await asyncio.sleep(0.2)
        log(i, "thinks")


async def naive(i, forks):
    async with forks[i]:
        await asyncio.sleep(0.01)
        async with forks[(i + 1) % len(forks)]:
            print("naive", i, "eats")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def log(*args):
        print(f"{loop.time() - start:.2f}", *args)

    forks = [asyncio.Lock() for _ in range(5)]
    await asyncio.gather(*(philosopher(i, forks, log) for i in range(5)))
    try:
        async with asyncio.timeout(1):
            await asyncio.gather(*(naive(i, forks) for i in range(5)))
    except TimeoutError:
        print("deadlock: all hold their left fork", [f.locked() for f in forks])


asyncio.run(main())
