import threading
import time

start = time.monotonic()


def log(*args):
    print(f"{time.monotonic() - start:.2f}", *args)


event = threading.Event()


def waiter(n):
    log(n, "waits")
    log(n, event.wait(timeout=1))


ts = [threading.Thread(target=waiter, args=(n,)) for n in "ab"]
for t in ts:
    t.start()
time.sleep(0.1)
event.set()
for t in ts:
    t.join()
event.clear()
log("timeout", event.wait(0.2))
items, cond = [], threading.Condition()


def consumer():
    with cond:
        while not items:
            cond.wait()
        log("consumed", items.pop())


c = threading.Thread(target=consumer)
c.start()
with cond:
    items.append("item")
    cond.notify()
    log("notified")
c.join()
sem = threading.Semaphore(2)


def limited(n):
    with sem:
        log("in", n)
        time.sleep(0.1 + n / 100)
    log("out", n)


ts = [threading.Thread(target=limited, args=(n,)) for n in range(4)]
[t.start() for t in ts]
[t.join() for t in ts]
barrier = threading.Barrier(3)


def party(n):
    time.sleep(n / 20)
    log("arrived", n)
    barrier.wait()


ts = [threading.Thread(target=party, args=(n,)) for n in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
log("end")
