# concurrent.futures has its own CancelledError; it becomes asyncio's where a coroutine waits for a thread.
import asyncio, time, concurrent.futures

async def add(a, b, fail=False, cancel=False):
    await asyncio.sleep(0.05)
    if fail:
        raise RuntimeError("Fail!")
    if cancel:
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    return a + b

def target(loop, **kw):
    future = asyncio.run_coroutine_threadsafe(add(1, 2, **kw), loop)
    try:
        return future.result(None)
    finally:
        print(future.done(), future.cancelled())

async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, lambda: target(loop, cancel=True))
    except asyncio.CancelledError as e:
        print("asyncio", type(e).__module__, repr(e))
    except BaseException as e:
        print(type(e).__module__, repr(e))
    def direct():
        f = concurrent.futures.Future()
        f.cancel()
        f.set_running_or_notify_cancel()
        return f.result()
    try:
        await loop.run_in_executor(None, direct)
    except asyncio.CancelledError as e:
        print("asyncio", type(e).__module__, repr(e))
    except BaseException as e:
        print(type(e).__module__, repr(e))
    print(concurrent.futures.CancelledError, asyncio.CancelledError, concurrent.futures.CancelledError.__mro__)
    print(concurrent.futures.TimeoutError, asyncio.TimeoutError, asyncio.InvalidStateError, concurrent.futures.InvalidStateError)
asyncio.run(main())
