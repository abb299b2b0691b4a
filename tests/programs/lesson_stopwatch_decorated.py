import asyncio
import time
from functools import wraps


def async_timed():
    def wrapper(func):
        @wraps(func)
        async def wrapped(*args, **kwargs):
            print(f"starting {func.__name__} with args {args} {kwargs}")
            start = time.time()
            try:
                return await func(*args, **kwargs)
            finally:
                total = time.time() - start
                print(f"finished {func.__name__} in {total:.4f} second(s)")
        return wrapped
    return wrapper


@async_timed()
async def delay(seconds: int) -> int:
    print(f"sleeping for {seconds} second(s)")
    await asyncio.sleep(seconds)
    print(f"finished sleeping for {seconds} second(s)")
    return seconds


@async_timed()
async def cpu_bound_work() -> int:
    counter = 0
    for i in range(1000):
        counter = counter + 1
    return counter


@async_timed()
async def main() -> None:
    task_one = asyncio.create_task(cpu_bound_work())
    delay_task = asyncio.create_task(delay(4))
    await delay(2)
    await task_one
    await delay_task
    long_task = asyncio.create_task(delay(10))
    seconds_elapsed = 0
    while not long_task.done():
        print("task not finished, checking again in a second")
        await asyncio.sleep(1)
        seconds_elapsed += 1
        if seconds_elapsed == 3:
            long_task.cancel()
    try:
        await long_task
    except asyncio.CancelledError:
        print("our task was cancelled")


asyncio.run(main())
