import asyncio

print(asyncio.iscoroutinefunction(asyncio.sleep), asyncio.iscoroutinefunction(asyncio.gather), asyncio.iscoroutinefunction(len))
print(asyncio.Queue.__name__, asyncio.Queue.__module__, asyncio.Lock.__module__, asyncio.TaskGroup.__module__, asyncio.sleep.__module__)
print(asyncio.run.__name__, asyncio.gather.__qualname__, asyncio.timeout.__name__, asyncio.Timeout.__qualname__)
print(asyncio.__name__, hasattr(asyncio, "nothing"), asyncio.Task.__mro__[1].__name__)
print(issubclass(asyncio.PriorityQueue, asyncio.Queue), issubclass(asyncio.BoundedSemaphore, asyncio.Semaphore))
print(asyncio.Task.__name__, asyncio.Future.__name__, asyncio.TimerHandle.__mro__[1].__name__, asyncio.AbstractEventLoop.__name__)
try:
    asyncio.sleepy
except AttributeError as e:
    print(e)
try:
    asyncio.Lock(1)
except TypeError as e:
    print(e)
asyncio.crate_task
