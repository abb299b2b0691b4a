import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED

start = time.monotonic()


def work(n, delay):
    time.sleep(delay)
    print(f"{time.monotonic() - start:.2f} work {n}")
    return n * n


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, i, 0.31 - i * 0.1) for i in range(3)]
    print("submitted", futures[0].running(), futures[2].running(), futures[0].done())
    print([f.result() for f in futures])
    print(list(pool.map(work, range(4), (0.4, 0.15, 0.12, 0.11))))
    named = {pool.submit(work, i, 0.1 + i / 50): f"job{i}" for i in range(3)}
    for f in as_completed(named):
        print(named[f], f.result())
    done, not_done = wait([pool.submit(work, i, 0.2 + i) for i in range(2)], return_when=FIRST_COMPLETED)
    print(len(done), len(not_done))
print(f"closed at {time.monotonic() - start:.2f}")
try:
    pool.submit(work, 1, 1)
except RuntimeError as e:
    print(e)
with ThreadPoolExecutor(1, thread_name_prefix="mine") as pool:
    f = pool.submit(work, 0, 0.1)
    g = pool.submit(work, 1, 0.1)
    print(g.cancel(), g.cancelled(), f.cancel())
    h = pool.submit(lambda: 1 / 0)
    print(repr(h.exception()))
    try:
        h.result()
    except ZeroDivisionError as e:
        print("raised", e)
    k = pool.submit(work, 5, 0.3)
    try:
        k.result(timeout=0.1)
    except TimeoutError as e:
        print("timeout", repr(e))
    k.add_done_callback(lambda f: print("callback", f.result()))
