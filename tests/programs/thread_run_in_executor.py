import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def load(name, delay=0.2):
    time.sleep(delay)
    return f"{name} loaded"


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await loop.run_in_executor(None, load, "a"))
    with ThreadPoolExecutor(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, load, n, 0.2) for n in "bcde"]
        print(jobs[0])
        for j in jobs:
            print(await j, f"{loop.time() - start:.1f}")
        print(await loop.run_in_executor(pool, partial(load, "f", delay=0.05)))
        job = loop.run_in_executor(pool, load, "g", 0.3)
        try:
            await asyncio.wait_for(job, 0.1)
        except TimeoutError:
            print(f"gave up at {loop.time() - start:.2f}, but the thread goes on")
    print(f"the pool waited for it: {loop.time() - start:.2f}")
    fut = loop.run_in_executor(None, load, "h", 0.1)
    fut.cancel()
    try:
        await fut
    except asyncio.CancelledError:
        print("cancelled")
    print(await asyncio.wrap_future(ThreadPoolExecutor().submit(load, "i")))
    try:
        loop.run_in_executor(None, asyncio.sleep(0))
    except TypeError as e:
        print(e)


asyncio.run(main())
