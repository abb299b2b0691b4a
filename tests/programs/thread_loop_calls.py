import asyncio, threading, time
async def coro(n):
    await asyncio.sleep(n); return n, threading.current_thread().name
async def fails(): raise KeyError("x")
def from_thread(loop):
    f = asyncio.run_coroutine_threadsafe(coro(0.2), loop)
    print("result", f.result())
    try: print(asyncio.run_coroutine_threadsafe(coro(1), loop).result(timeout=0.1))
    except TimeoutError as e: print("timeout", repr(e))
    try: asyncio.run_coroutine_threadsafe(fails(), loop).result()
    except KeyError as e: print(repr(e))
    f = asyncio.run_coroutine_threadsafe(coro(5), loop); time.sleep(0.1); print(f.cancel(), f.cancelled())
    loop.call_soon_threadsafe(print, "soon", threading.current_thread().name)
    loop.call_soon_threadsafe(stop.set)
    try: loop.call_soon(print)
    except RuntimeError as e: print(e)
    try: asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as e: print(e)
async def main():
    global stop
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    t = threading.Thread(target=from_thread, args=(loop,)); t.start()
    await stop.wait(); print("stopped", f"{loop.time():.2f}")
    await asyncio.sleep(0.1)
    print(len(asyncio.all_tasks()))
    t.join()
asyncio.run(main())
loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever, daemon=True); t.start()
fs = [asyncio.run_coroutine_threadsafe(coro(n), loop) for n in (0.2, 0.1)]
print([f.result() for f in fs])
loop.call_soon_threadsafe(loop.stop); t.join(); loop.close()
try: loop.call_soon_threadsafe(print)
except RuntimeError as e: print(e)
def no_loop():
    try: asyncio.get_running_loop()
    except RuntimeError as e: print(e)
    try: asyncio.get_event_loop()
    except RuntimeError as e: print(e)
    print(asyncio.run(coro(0.1)))
t = threading.Thread(target=no_loop, name="T"); t.start(); t.join()
