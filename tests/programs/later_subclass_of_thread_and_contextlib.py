import asyncio
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class AsyncLoopThread(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True, name="loop-thread")
        self.loop = asyncio.new_event_loop()

    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()

    def submit(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.loop)

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.join()
        self.loop.close()


async def work(n):
    await asyncio.sleep(n / 10)
    return n, threading.current_thread().name


t = AsyncLoopThread()
t.start()
futures = [t.submit(work(n)) for n in (2, 1)]
print([f.result() for f in futures])
results = queue.Queue()
for n in (3, 1, 2):
    t.submit(work(n)).add_done_callback(lambda f: results.put(f.result()[0]))
print([results.get() for _ in range(3)])
t.stop()
print(t.is_alive(), t.loop.is_closed())
with ThreadPoolExecutor(2, initializer=lambda: print("init", threading.current_thread().name)) as ex:
    print(list(ex.map(lambda n: time.sleep(0.1) or n * 2, range(3))))
