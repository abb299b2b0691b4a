import asyncio, threading, time, contextvars
var = contextvars.ContextVar("var", default="none")
def work(n):
    time.sleep(n)
    print(f"{time.monotonic():.2f}", threading.current_thread().name, var.get())
    var.set("changed")
    return n
async def main():
    var.set("set")
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(work, 0.1), var.get())
    print(await loop.run_in_executor(None, work, 0.1))
    print(await asyncio.gather(*(asyncio.to_thread(work, n / 10) for n in range(3))))
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(2, "pool") as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, 0.2) for _ in range(5))))
    def fail(): raise ValueError("in thread")
    try: await asyncio.to_thread(fail)
    except ValueError as e: print(repr(e))
    try:
        async with asyncio.timeout(0.1): await asyncio.to_thread(work, 0.3)
    except TimeoutError: print("timeout", f"{loop.time():.2f}")
    t = asyncio.create_task(asyncio.to_thread(work, 0.3))
    await asyncio.sleep(0.05); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", f"{loop.time():.2f}")
    f = loop.run_in_executor(None, work, 0.01); print(f)
    await f; print(f)
    await asyncio.to_thread(fail)
try: asyncio.run(main())
finally: print(f"{time.monotonic():.2f} end")
