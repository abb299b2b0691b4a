from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED
import concurrent.futures as cf
import time, threading
def job(n, d=None):
    time.sleep(n if d is None else d)
    return n * 10
def bad(n):
    time.sleep(n); raise ValueError(f"bad {n}")
with ThreadPoolExecutor(max_workers=2) as pool:
    fs = [pool.submit(job, n) for n in (0.3, 0.1, 0.2)]
    print(fs[0], fs[2].running(), fs[2].done())
    for f in as_completed(fs): print(f"{time.monotonic():.2f}", f.result())
    print(fs)
    print(list(pool.map(job, (0.2, 0.1), (0.05, 0.3))))
    f = pool.submit(bad, 0.1)
    print(repr(f.exception()), f)
    try: f.result()
    except ValueError as e: print("caught", e)
    f = pool.submit(job, 1)
    try: f.result(timeout=0.2)
    except TimeoutError as e: print("timeout", repr(e), cf.TimeoutError is TimeoutError)
    try: f.exception(timeout=0.1)
    except cf.TimeoutError as e: print("timeout", repr(e))
    print(f.cancel(), f.cancelled(), f.result())
fs = []
with ThreadPoolExecutor(1, thread_name_prefix="w") as pool:
    fs = [pool.submit(job, 0.1) for _ in range(4)]
    print([f.cancel() for f in fs], fs)
    for f in fs:
        f.add_done_callback(lambda f: print("done", f.cancelled(), threading.current_thread().name))
print(fs[1].cancelled())
try: fs[1].result()
except cf.CancelledError as e: print("cancelled", repr(e))
try: pool.submit(job, 1)
except RuntimeError as e: print(e)
with ThreadPoolExecutor(4) as pool:
    fs = [pool.submit(job, n) for n in (0.3, 0.1)] + [pool.submit(bad, 0.2)]
    d, nd = wait(fs, return_when=FIRST_COMPLETED); print(len(d), len(nd))
    d, nd = wait(fs, return_when=FIRST_EXCEPTION); print(len(d), len(nd))
    d, nd = wait(fs, timeout=0.01); print(len(d), len(nd))
    r = wait(fs); print(len(r.done), len(r.not_done), type(r).__name__)
    try:
        for f in as_completed([pool.submit(job, 0.1), pool.submit(job, 0.5)], timeout=0.2): print(f.result())
    except TimeoutError as e: print(e)
    try:
        for x in pool.map(bad, [0.1, 0.2]): print(x)
    except ValueError as e: print(e)
    try:
        for x in pool.map(job, [0.1, 0.5], timeout=0.15): print(x)
    except TimeoutError as e: print("map", repr(e))
