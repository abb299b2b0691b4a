import threading, time
t = threading.Timer(0.2, lambda a, b=0: print("timer", a, b, f"{time.monotonic():.2f}"), args=("x",), kwargs={"b": 3})
t.start(); t.join()
t2 = threading.Timer(0.2, print, args=("never",)); t2.start(); t2.cancel(); t2.join(); print(f"{time.monotonic():.2f}", t2.is_alive())
data = threading.local()
data.x = "main"
def work(n):
    print(hasattr(data, "x"))
    data.x = n
    time.sleep(0.1)
    print(threading.current_thread().name, data.x)
ts = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(data.x, data.__dict__)
try: data.y
except AttributeError as e: print(e)
class L(threading.local):
    def __init__(self, start): self.n = start; print("init", threading.current_thread().name)
    def inc(self): self.n += 1; return self.n
l = L(10)
def w2(): print(l.inc(), l.inc())
print(l.inc())
t = threading.Thread(target=w2); t.start(); t.join(); print(l.n)
b = threading.Barrier(3, action=lambda: print("all here"))
def meet(i):
    time.sleep(i / 10); n = b.wait(); print("passed", n, f"{time.monotonic():.2f}")
ts = [threading.Thread(target=meet, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(b.parties, b.n_waiting, b.broken)
b2 = threading.Barrier(2)
def alone():
    try: b2.wait(timeout=0.1)
    except threading.BrokenBarrierError as e: print("broken", repr(e), b2.broken)
t = threading.Thread(target=alone); t.start(); t.join()
try: b2.wait()
except threading.BrokenBarrierError as e: print("again", repr(e))
b2.reset(); print(b2.broken, b2)
t = threading.Thread(target=alone); t.start(); time.sleep(0.02); b2.abort(); t.join()
