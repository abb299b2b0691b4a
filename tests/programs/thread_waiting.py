import threading, time
e = threading.Event()
def waiter(n):
    got = e.wait(timeout=n)
    print(f"{time.monotonic():.2f}", threading.current_thread().name, got)
ts = [threading.Thread(target=waiter, args=(n,), name=f"w{n}") for n in (0.1, 0.5, None)]
for t in ts: t.start()
time.sleep(0.3); e.set()
for t in ts: t.join()
print(e.is_set(), e, e.wait(0)); e.clear(); print(e.is_set(), e.wait(0.05))
c = threading.Condition()
items = []
def consumer(name):
    with c:
        while not items:
            c.wait()
        print(f"{time.monotonic():.2f}", name, items.pop(0))
cs = [threading.Thread(target=consumer, args=(f"c{i}",)) for i in range(3)]
for t in cs: t.start()
for i in range(3):
    time.sleep(0.1)
    with c:
        items.append(i); c.notify()
for t in cs: t.join()
with c:
    print(c.wait(timeout=0.1), c.wait_for(lambda: True, 1), c.wait_for(lambda: False, 0.1))
for f in (c.notify, c.wait, c.notify_all):
    try: f()
    except RuntimeError as x: print(x)
s = threading.Semaphore(2)
def use(n):
    with s:
        print(f"{time.monotonic():.2f} in {n}"); time.sleep(0.1)
us = [threading.Thread(target=use, args=(n,)) for n in range(5)]
for t in us: t.start()
for t in us: t.join()
b = threading.BoundedSemaphore(1)
try: b.release()
except ValueError as x: print(x)
try: threading.Semaphore(-1)
except ValueError as x: print(x)
print(s.acquire(blocking=False), s.acquire(timeout=0.1), s.acquire(timeout=0.1))
try: s.acquire(blocking=False, timeout=1)
except ValueError as x: print(x)
try: s.release(0)
except ValueError as x: print(x)
