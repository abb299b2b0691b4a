# A decorator that tries again, later each time; what it gives up with has a note.
import asyncio, functools, random
class Retry(Exception): ...
def retry(times=3, base=0.1, exceptions=(Exception,), jitter=None):
    def deco(fn):
        @functools.wraps(fn)
        async def wrapper(*a, **k):
            for attempt in range(1, times+1):
                try:
                    return await fn(*a, **k)
                except exceptions as e:
                    if attempt == times:
                        e.add_note(f"gave up after {attempt} attempts")
                        raise
                    delay = base * 2**(attempt-1) + (jitter() if jitter else 0)
                    print(f"{fn.__qualname__} attempt {attempt} failed: {e!r}; retry in {delay:.3f}s")
                    await asyncio.sleep(delay)
        return wrapper
    return deco
rng=random.Random(42)
calls=0
@retry(times=4, exceptions=(ConnectionError, TimeoutError), jitter=lambda: rng.uniform(0,.1))
async def flaky(x, *, ok_on=3):
    global calls; calls+=1
    if calls < ok_on: raise ConnectionResetError(104, "reset")
    return x*2
@retry(times=2)
async def always():
    """Always fails."""
    raise ValueError("boom")
async def main():
    print(await flaky(21))
    print(flaky.__name__, flaky.__wrapped__, always.__doc__)
    try: await always()
    except ValueError as e: print(e.__notes__)
    await always()
asyncio.run(main())
