import asyncio, time, threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

def block(n, d):
    print("block", n, threading.current_thread().name)
    time.sleep(d)
    print("done", n)
    return n * 10

async def ticker():
    for i in range(5):
        print("tick", i)
        await asyncio.sleep(0.1)

async def main():
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    tick = asyncio.create_task(ticker())
    r = await loop.run_in_executor(None, block, 1, 0.25)
    print(r, round(loop.time() - t0, 3))
    rs = await asyncio.gather(*(asyncio.to_thread(block, i, 0.1) for i in range(3)))
    print(rs)
    with ThreadPoolExecutor(max_workers=2) as pool:
        fs = [loop.run_in_executor(pool, block, i, 0.2) for i in range(4)]
        print(await asyncio.gather(*fs))
    await tick
    def bad():
        raise KeyError("bad")
    try:
        await asyncio.to_thread(bad)
    except KeyError as e:
        print("caught", e)
    fut = loop.create_future()
    def setter():
        time.sleep(0.3)
        loop.call_soon_threadsafe(fut.set_result, "from thread")
    threading.Thread(target=setter).start()
    print(await fut)
    async def coro(x):
        await asyncio.sleep(0.1)
        return x * 2
    def asker():
        f = asyncio.run_coroutine_threadsafe(coro(21), loop)
        print("thread got", f.result())
        return "asked"
    print(await asyncio.to_thread(asker))
    try:
        await asyncio.wait_for(asyncio.to_thread(block, 9, 1), 0.5)
    except TimeoutError:
        print("timeout")

asyncio.run(main())
print("end")
with ThreadPoolExecutor(3) as pool:
    futs = [pool.submit(block, i, (3 - i) * 0.1) for i in range(3)]
    for f in as_completed(futs):
        print("completed", f.result())
    print(list(pool.map(lambda x: x + 1, range(4))))
