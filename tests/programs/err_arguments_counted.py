# How functions of C and of Python say that their arguments are too few, too many, or called otherwise.
import asyncio
import heapq
import itertools
import random


def told(f):
    try:
        print("fine", type(f()).__name__)
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    future, coroutine, task = loop.create_future(), nothing(), asyncio.current_task()
    for f in (
            lambda: future.set_result(), lambda: future.set_result(1, 2), lambda: future.set_exception(),
            lambda: future.cancel(message=1), lambda: future.result(1), lambda: task.set_name(),
            lambda: asyncio.Task(), lambda: asyncio.Task(coroutine, nme=1), lambda: asyncio.current_task(1, 2),
            lambda: asyncio.iscoroutine(), lambda: asyncio.get_running_loop(1), lambda: loop.time(1), lambda: loop.stop(1),
            lambda: loop.run_in_executor(None), lambda: loop.run_in_executor(), lambda: loop.call_later(1),
            lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: itertools.islice([1], -1),
            lambda: itertools.islice([1], 0, 1, 0), lambda: itertools.islice([1], "a", 1), lambda: itertools.islice(1, 2),
            lambda: itertools.batched("a", 0), lambda: itertools.batched(1, 2), lambda: random.choice([])):
        told(f)
    coroutine.close()


asyncio.run(main())
