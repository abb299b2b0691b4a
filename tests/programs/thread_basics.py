import threading, time

def worker(name, delay):
    print(name, "starts in", threading.current_thread().name)
    time.sleep(delay)
    print(name, "ends")

start = time.monotonic()
threads = [threading.Thread(target=worker, args=(f"w{i}", 0.3 - i * 0.1)) for i in range(3)]
for t in threads:
    t.start()
    print("started", t.name, t.is_alive())
for t in threads:
    t.join()
print("all joined", round(time.monotonic() - start, 3))
lock = threading.Lock()
counter = 0
def add():
    global counter
    for _ in range(3):
        with lock:
            c = counter
            time.sleep(0.01)
            counter = c + 1
            print(threading.current_thread().name, counter)
ts = [threading.Thread(target=add, name=f"adder-{i}") for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(counter)
ev = threading.Event()
def waiter():
    print("waiting")
    print("got", ev.wait())
t = threading.Thread(target=waiter)
t.start()
time.sleep(0.5)
ev.set()
print("set")
t.join()
def boom():
    raise ValueError("boom")
t = threading.Thread(target=boom)
t.start()
t.join()
print("after boom", t.is_alive())
print(threading.current_thread().name, threading.active_count())
def late():
    time.sleep(1)
    print("late ends")
threading.Thread(target=late).start()
threading.Thread(target=late, daemon=True).start()
print("main ends")
