from concurrent.futures import ThreadPoolExecutor, Future, InvalidStateError, CancelledError
import time, threading
def init(tag):
    print("init", tag, threading.current_thread().name)
    threading.current_thread().tag = tag
with ThreadPoolExecutor(2, initializer=init, initargs=("T",)) as p:
    print(list(p.map(lambda n: (n, threading.current_thread().tag), range(3))))
def badinit(): raise RuntimeError("no init")
p = ThreadPoolExecutor(2, initializer=badinit)
f = p.submit(time.sleep, 1)
try: f.result()
except Exception as e: print(type(e), e, type(e).__mro__[1].__name__)
try: p.submit(print)
except Exception as e: print(type(e).__name__, e)
p.shutdown()
for bad in (0, -1):
    try: ThreadPoolExecutor(bad)
    except ValueError as e: print(e)
try: ThreadPoolExecutor(1, initializer=3)
except TypeError as e: print(e)
p = ThreadPoolExecutor(1)
fs = [p.submit(time.sleep, 0.1) for _ in range(3)]
p.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in fs], [f.done() for f in fs])
time.sleep(0.3); print([f.done() for f in fs])
f = Future(); print(f, f.set_running_or_notify_cancel(), f)
f.set_result(1)
for g in (lambda: f.set_result(2), lambda: f.set_exception(ValueError()), lambda: 1/0):
    try: g()
    except Exception as e: print(type(e).__name__, e)
f = Future(); f.add_done_callback(lambda f: 1 / 0); f.add_done_callback(lambda f: print("second", f.result())); f.set_result(5)
f = Future(); f.set_exception(KeyError("k"))
try: f.result()
except KeyError as e: print(repr(e))
p2 = ThreadPoolExecutor(2)
def outer():
    return p2.submit(lambda: "inner").result()
print(p2.submit(outer).result())
f = p2.submit(lambda: 1 / 0)
f.result()
