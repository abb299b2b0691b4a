# time.sleep moves the clock; nothing else does.
import time

began = time.monotonic()
time.sleep(2)
print(f"{time.monotonic() - began:.3f}")
time.sleep(0.2)
time.sleep(0)
print(f"{time.monotonic() - began:.3f}")
for n in range(4):
    time.sleep(n / 10)
    print(f"{n}: {time.monotonic() - began:.2f}")
start = time.perf_counter()
time.sleep(1.5)
print(f"{time.perf_counter() - start:.2f}", round(time.time() - time.time()))
