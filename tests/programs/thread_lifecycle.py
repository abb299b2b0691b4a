import threading, time
def work(n):
    print(threading.current_thread().name, "starts", n)
    time.sleep(n)
    print(threading.current_thread().name, "ends", n)
ts = [threading.Thread(target=work, args=(n,)) for n in (0.3, 0.1, 0.2)]
for t in ts: print(t, t.name, t.is_alive(), t.daemon, t.ident)
for t in ts: t.start()
print([t.is_alive() for t in ts], threading.active_count())
print([t.name for t in threading.enumerate()])
for t in ts: t.join()
print(ts[0].is_alive(), ts[0].name)
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())
t = threading.Thread(target=work, name="named", kwargs={"n": 0.05}, daemon=True)
t.start(); t.join(timeout=0.01); print(t.is_alive()); t.join(); print(t.is_alive(), t.daemon)
try: t.start()
except RuntimeError as e: print(e)
try: threading.Thread(target=work).join()
except RuntimeError as e: print(e)
try: threading.current_thread().join()
except RuntimeError as e: print(e)
try: t.daemon = False
except RuntimeError as e: print(e)
class Sub(threading.Thread):
    def __init__(self, v):
        super().__init__()
        self.v = v; self.result = None
    def run(self):
        time.sleep(0.1); self.result = self.v * 2
s = Sub(21); s.start(); s.join(); print(s.name, s.result)
print(threading.Thread(target=lambda: 0).name, threading.Thread(name="x", target=print).name)
