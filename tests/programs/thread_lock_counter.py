import threading
import time

counter = 0
lock = threading.Lock()


def unsafe(n):
    global counter
    for _ in range(n):
        value = counter
        time.sleep(0.01)
        counter = value + 1


def safe(n):
    global counter
    for _ in range(n):
        with lock:
            value = counter
            time.sleep(0.01)
            counter = value + 1


for function in (unsafe, safe):
    counter = 0
    start = time.monotonic()
    threads = [threading.Thread(target=function, args=(3,)) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(function.__name__, counter, f"{time.monotonic() - start:.2f}")
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.1))
lock.release()
rlock = threading.RLock()
with rlock:
    with rlock:
        print("twice")
try:
    rlock.release()
except RuntimeError as e:
    print(e)
print(threads[0].name, threads[0].is_alive(), threading.active_count())
try:
    threads[0].start()
except RuntimeError as e:
    print(e)
