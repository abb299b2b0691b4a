import threading, time
lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.1))
lock.release()
try: lock.release()
except RuntimeError as e: print(e)
total = 0
def add(n):
    global total
    for _ in range(n):
        with lock:
            v = total
            time.sleep(0.01)
            total = v + 1
ts = [threading.Thread(target=add, args=(5,)) for _ in range(3)]
start = time.monotonic()
for t in ts: t.start()
for t in ts: t.join()
print(total, round(time.monotonic() - start, 3))
r = threading.RLock()
with r:
    with r:
        print("twice")
try: r.release()
except RuntimeError as e: print(e)
try: lock.acquire(False, 1)
except ValueError as e: print(e)
try: lock.acquire(timeout=-2)
except ValueError as e: print(e)
def owner():
    with r:
        print("owner has it"); time.sleep(0.2)
t = threading.Thread(target=owner); t.start()
print(r.acquire(blocking=False), r.acquire(timeout=0.1), r.acquire(timeout=1))
r.release()
try: r.release()
except RuntimeError as e: print(e)
print(lock, r)
print(type(lock), type(r))
