# The first lesson's program: one after another, then together.
import asyncio
import time


def job(name, seconds):
    print(f"{name} starts")
    time.sleep(seconds)
    print(f"{name} ends")


async def async_job(name, seconds):
    print(f"{name} starts")
    await asyncio.sleep(seconds)
    print(f"{name} ends")


def one_after_another():
    job("A", 2)
    job("B", 2)
    job("C", 2)


async def together():
    await asyncio.gather(async_job("A", 2), async_job("B", 2), async_job("C", 2))


start = time.perf_counter()
one_after_another()
print(f"one after another: {time.perf_counter() - start:.1f} s")
start = time.perf_counter()
asyncio.run(together())
print(f"together: {time.perf_counter() - start:.1f} s")
