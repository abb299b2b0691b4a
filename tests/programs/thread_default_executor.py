import asyncio, time, threading
from concurrent.futures import ThreadPoolExecutor
async def ticker():
    for i in range(5):
        print(f"tick {i} {asyncio.get_running_loop().time():.2f}"); await asyncio.sleep(0.1)
def blocking(n): time.sleep(n); return threading.current_thread().name
async def main():
    t = asyncio.create_task(ticker())
    await asyncio.sleep(0.15)
    time.sleep(0.3); print("blocked")
    print(await asyncio.to_thread(blocking, 0.2))
    await t
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(3)
    loop.set_default_executor(pool)
    start = loop.time()
    async for f in as_done([loop.run_in_executor(None, blocking, n / 10) for n in (3, 1, 2, 1)]):
        print(await f, f"{loop.time() - start:.2f}")
    await loop.shutdown_default_executor()
    try: await asyncio.to_thread(blocking, 0)
    except RuntimeError as e: print(e)
    try: loop.set_default_executor(5)
    except TypeError as e: print(e)
async def as_done(fs):
    for f in asyncio.as_completed(fs): yield f
asyncio.run(main())
