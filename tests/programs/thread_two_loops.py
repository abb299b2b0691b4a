import asyncio
import threading
import time


def run_loop(name):
    async def main():
        for i in range(3):
            print(name, i, asyncio.current_task().get_name() is not None)
            await asyncio.sleep(0.1 if name == "a" else 0.15)
        return name

    print("result", asyncio.run(main()))


threads = [threading.Thread(target=run_loop, args=(name,), name=name) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()

loop = asyncio.new_event_loop()


def serve():
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print("loop stopped")
    loop.close()


server = threading.Thread(target=serve, name="server")
server.start()


async def add(a, b):
    await asyncio.sleep(0.5)
    print("adding in", threading.current_thread().name)
    return a + b


start = time.monotonic()
future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
print(future.result(), round(time.monotonic() - start, 3))
future = asyncio.run_coroutine_threadsafe(add("x", 2), loop)
try:
    future.result()
except TypeError as e:
    print("TypeError", e)
future = asyncio.run_coroutine_threadsafe(add(3, 4), loop)
try:
    future.result(timeout=0.1)
except TimeoutError:
    print("timed out")
print(future.result())
loop.call_soon_threadsafe(lambda: print("in", threading.current_thread().name))
loop.call_soon_threadsafe(loop.stop)
server.join()
print("closed", loop.is_closed())


def no_loop():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)


t = threading.Thread(target=no_loop, name="lonely")
t.start()
t.join()
