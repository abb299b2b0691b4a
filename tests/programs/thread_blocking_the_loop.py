import asyncio
import threading
import time


async def ticker(start):
    for i in range(4):
        print(f"tick {i} at {time.monotonic() - start:.1f}")
        await asyncio.sleep(0.2)


def blocking(n):
    time.sleep(0.5)
    return n, threading.current_thread() is threading.main_thread()


async def main():
    start = time.monotonic()
    print("blocks the loop")
    task = asyncio.create_task(ticker(start))
    await asyncio.sleep(0)
    print(blocking(1))
    await task
    print("in a thread")
    start = time.monotonic()
    task = asyncio.create_task(ticker(start))
    print(await asyncio.to_thread(blocking, 2), f"{time.monotonic() - start:.1f}")
    await task

    lock = threading.Lock()
    order = []

    def careful(name):
        with lock:
            order.append(name + " in")
            time.sleep(0.1)
            order.append(name + " out")

    await asyncio.gather(*(asyncio.to_thread(careful, name) for name in "abc"))
    print(order)

    done = threading.Event()

    def waits():
        return done.wait(1), done.is_set()

    waiting = asyncio.create_task(asyncio.to_thread(waits))
    await asyncio.sleep(0.3)
    done.set()
    print(await waiting)

    local = threading.local()
    local.x = "main"

    def other():
        before = hasattr(local, "x")
        local.x = "thread"
        return before, local.x

    print(await asyncio.to_thread(other), local.x)
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, time.sleep, -1)
    except ValueError as e:
        print(type(e).__name__, e)
    results = []
    timer = threading.Timer(0.25, results.append, ["timer"])
    timer.start()
    await asyncio.sleep(0.5)
    print(results)


asyncio.run(main())
