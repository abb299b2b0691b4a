# The parts of asyncio have the names that they are known for.
import asyncio
from asyncio import base_events, coroutines, events, futures, tasks
from asyncio.events import AbstractEventLoop, TimerHandle, get_running_loop
from asyncio.futures import Future
from asyncio.tasks import Task, create_task

print(tasks.Task is asyncio.Task is Task, futures.Future is asyncio.Future is Future, tasks.sleep is asyncio.sleep)
print(events.AbstractEventLoop is AbstractEventLoop, TimerHandle, get_running_loop is asyncio.get_running_loop)
print(isinstance(asyncio.new_event_loop(), base_events.BaseEventLoop), coroutines.iscoroutine(3), create_task)
print(asyncio, asyncio.tasks)
try:
    tasks.Tusk
except AttributeError as e:
    print(e)
