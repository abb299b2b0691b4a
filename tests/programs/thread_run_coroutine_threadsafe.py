import asyncio
import concurrent.futures
import threading
import time


async def compute(x):
    await asyncio.sleep(0.2)
    if x < 0:
        raise ValueError("negative")
    return x * 2


def worker(loop):
    f = asyncio.run_coroutine_threadsafe(compute(21), loop)
    print("worker waits", f.done())
    print("worker got", f.result())
    f = asyncio.run_coroutine_threadsafe(compute(-1), loop)
    print("worker error", repr(f.exception()))
    f = asyncio.run_coroutine_threadsafe(compute(1), loop)
    try:
        f.result(timeout=0.1)
    except concurrent.futures.TimeoutError:
        print("worker timeout, cancels", f.cancel())
    loop.call_soon_threadsafe(print, "called in", threading.current_thread().name)
    time.sleep(0.1)
    return "worker done"


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(worker, loop))
    try:
        asyncio.run_coroutine_threadsafe(3, loop)
    except TypeError as e:
        print(e)


asyncio.run(main())


def run_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print("loop stopped in", threading.current_thread().name)


loop = asyncio.new_event_loop()
t = threading.Thread(target=run_loop, args=(loop,), name="LoopThread")
t.start()
print(asyncio.run_coroutine_threadsafe(compute(4), loop).result())
loop.call_soon_threadsafe(loop.stop)
t.join()
print(loop.is_running(), t.is_alive())
loop.close()
