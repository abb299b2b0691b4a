import queue
import threading
import time

q = queue.Queue(maxsize=2)
start = time.monotonic()


def log(*args):
    print(f"{time.monotonic() - start:.2f}", *args)


def producer():
    for i in range(5):
        q.put(i)
        log("put", i)
        time.sleep(0.05)
    q.put(None)


def consumer():
    while True:
        item = q.get()
        if item is None:
            break
        log("got", item)
        time.sleep(0.12)
        q.task_done()
    log("consumer ends")


ts = [threading.Thread(target=producer), threading.Thread(target=consumer)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(q.empty(), q.qsize())
try:
    q.get_nowait()
except queue.Empty as e:
    print("empty", repr(e))
try:
    q.get(timeout=0.1)
except queue.Empty:
    log("still empty")
q.put(1)
q.put(2)
try:
    q.put(3, timeout=0.1)
except queue.Full:
    log("full")
p = queue.PriorityQueue()
for x in (3, 1, 2):
    p.put(x)
print([p.get() for _ in range(3)])
