import asyncio
import time


async def fetch(url, delay):
    await asyncio.sleep(delay)
    if "bad" in url:
        raise OSError(404, "Not found", url)
    return f"<{url}>"


async def main():
    urls = {"one": 0.3, "two": 0.1, "bad": 0.2}
    t0 = time.monotonic()
    for coro in asyncio.as_completed([fetch(u, d) for u, d in urls.items()]):
        try:
            print(f"{await coro} after {time.monotonic() - t0:.1f}")
        except OSError as e:
            print(f"{e} {e.errno} {e.filename} after {time.monotonic() - t0:.1f}")
    tasks = {asyncio.create_task(fetch(u, d)): u for u, d in urls.items()}
    async for t in asyncio.as_completed(tasks):
        print(tasks[t], t.done(), t.exception() or t.result())
    try:
        for c in asyncio.as_completed([fetch("slow", 2), fetch("quick", 0.1)], timeout=0.5):
            print(await c)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        async for t in asyncio.as_completed([asyncio.ensure_future(fetch("slow", 2))], timeout=0.1):
            print(t)
    except TimeoutError as e:
        print("timeout too", repr(e))
    it = asyncio.as_completed([fetch("x", 0.1)])
    print(type(it).__name__, iter(it) is it, hasattr(it, "__anext__"))
    print(await next(it))
    try:
        next(it)
    except StopIteration:
        print("over")
    for nothing in asyncio.as_completed([]):
        print("never")
    try:
        asyncio.as_completed(fetch("y", 1))
    except TypeError as e:
        print(e)


asyncio.run(main())
