import asyncio, threading, time, queue
async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue()
    def producer():
        for i in range(3):
            time.sleep(0.1); loop.call_soon_threadsafe(q.put_nowait, i)
        loop.call_soon_threadsafe(q.put_nowait, None)
    threading.Thread(target=producer, name="P").start()
    while (x := await q.get()) is not None: print(x, f"{loop.time():.2f}")
    tq = queue.Queue()
    def worker():
        while (x := tq.get()) is not None:
            time.sleep(0.1); loop.call_soon_threadsafe(done.append, x * 2); tq.task_done()
    done = []
    ws = [threading.Thread(target=worker, daemon=True) for _ in range(2)]
    for w in ws: w.start()
    for i in range(5): tq.put(i)
    await loop.run_in_executor(None, tq.join)
    await asyncio.sleep(0)
    print(done, f"{loop.time():.2f}")
    fut = loop.create_future()
    def setter(): time.sleep(0.1); loop.call_soon_threadsafe(fut.set_result, "from thread")
    threading.Thread(target=setter).start()
    print(await fut)
    ev = threading.Event()
    async def setit(): await asyncio.sleep(0.1); ev.set()
    asyncio.create_task(setit())
    print(await asyncio.to_thread(ev.wait, 1), f"{loop.time():.2f}")
    lock = threading.Lock(); lock.acquire()
    loop.call_later(0.2, lock.release)
    print(await asyncio.to_thread(lock.acquire), f"{loop.time():.2f}")
    try:
        async with asyncio.timeout(0.1): await loop.run_in_executor(None, time.sleep, 0.4)
    except TimeoutError: print("timed out")
asyncio.run(main())
print(f"{time.monotonic():.2f}")
