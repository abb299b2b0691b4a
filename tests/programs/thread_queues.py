import queue, threading, time
q = queue.Queue(maxsize=2)
def producer(n):
    for i in range(n):
        q.put(i); print(f"{time.monotonic():.2f} put {i} {q.qsize()}")
        time.sleep(0.05)
    q.put(None)
def consumer():
    while True:
        item = q.get()
        if item is None: q.task_done(); break
        time.sleep(0.15); print(f"{time.monotonic():.2f} got {item}"); q.task_done()
t1 = threading.Thread(target=producer, args=(5,)); t2 = threading.Thread(target=consumer)
t1.start(); t2.start(); q.join(); t1.join(); t2.join()
print(q.empty(), q.full(), q.maxsize)
for f in (q.get_nowait, lambda: q.get(timeout=0.1), lambda: q.get(block=False)):
    try: f()
    except queue.Empty as e: print(repr(e), f"{time.monotonic():.2f}")
q.put(1); q.put(2)
for f in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.1)):
    try: f()
    except queue.Full as e: print(repr(e))
try:
    q.task_done(); q.task_done(); q.task_done()
except ValueError as e: print(e)
try: q.get(timeout=-1)
except ValueError as e: print(e)
p = queue.PriorityQueue(); [p.put(x) for x in (3, 1, 2)]; print([p.get() for _ in range(3)])
l = queue.LifoQueue(); [l.put(x) for x in (3, 1, 2)]; print([l.get() for _ in range(3)])
s = queue.SimpleQueue(); s.put(1); print(s.get(), s.empty(), s.qsize())
try: s.get(timeout=0.1)
except queue.Empty: print("empty")
q = queue.Queue(); q.put(1); q.shutdown()
try: q.put(2)
except queue.ShutDown as e: print(repr(e))
print(q.get())
try: q.get()
except queue.ShutDown as e: print(repr(e))
q = queue.Queue()
def w():
    try: q.get()
    except queue.ShutDown: print("woken by shutdown")
t = threading.Thread(target=w); t.start(); time.sleep(0.1); q.shutdown(immediate=True); t.join()
