import asyncio
import time


def blocking(n):
    time.sleep(n)
    return f"blocked {n}"


async def heartbeat(start, n):
    for i in range(n):
        print(f"beat {i} at {time.perf_counter() - start:.1f}")
        await asyncio.sleep(0.5)


async def bad(start):
    for _ in range(2):
        time.sleep(0.7)
        print(f"bad at {time.perf_counter() - start:.1f}")
        await asyncio.sleep(0)


async def good(start):
    for _ in range(2):
        print(await asyncio.to_thread(blocking, 0.7), f"{time.perf_counter() - start:.1f}")


async def executor(start):
    loop = asyncio.get_running_loop()
    r = await asyncio.gather(*[loop.run_in_executor(None, blocking, 0.3) for _ in range(3)])
    print(r, f"{time.perf_counter() - start:.1f}")


async def main():
    for fn in (bad, good, executor):
        start = time.perf_counter()
        await asyncio.gather(heartbeat(start, 3), fn(start))
        print(fn.__name__, f"took {time.perf_counter() - start:.1f}")


asyncio.run(main())
