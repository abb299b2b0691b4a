import asyncio
import threading
import time


def blocking(name, seconds):
    print(f"{name} in {threading.current_thread().name}")
    time.sleep(seconds)
    print(f"{name} done")
    return name.upper()


async def ticker():
    for i in range(4):
        print("tick", i)
        await asyncio.sleep(0.1)


async def main():
    start = time.perf_counter()
    t = asyncio.create_task(ticker())
    results = await asyncio.gather(
        asyncio.to_thread(blocking, "a", 0.25),
        asyncio.to_thread(blocking, "b", seconds=0.15),
    )
    await t
    print(results, f"{time.perf_counter() - start:.2f}")
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as e:
        print("error comes back:", e)
    print(threading.current_thread() is threading.main_thread(), threading.current_thread().name)


asyncio.run(main())
