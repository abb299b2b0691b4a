# exports: wait, wait_for, as_completed, shield, run_coroutine_threadsafe, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED, all_tasks, create_eager_task_factory
# the package's: Task, create_task, sleep, gather, current_task, eager_task_factory
import asyncio as events
import asyncio.timeouts as timeouts
from asyncio import CancelledError, ensure_future, iscoroutine, isfuture
from asyncio import exceptions
from _interleave import waited_for
from functools import partial

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):  #@424
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")  #@439
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')  #@441
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')  #@443
    fs = set(fs)  #@445
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")  #@448
    loop = events.get_running_loop()  #@450
    return await _wait(fs, timeout, return_when, loop)  #@451


def _release_waiter(waiter, *args):  #@454
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):  #@459
    if timeout is not None and timeout <= 0:  #@494
        fut = ensure_future(fut)  #@495
        if fut.done():
            return fut.result()  #@498
        await _cancel_and_wait(fut)  #@500
        try:
            return fut.result()  #@502
        except CancelledError as exc:
            raise TimeoutError from exc  #@504
    async with timeouts.timeout(timeout):  #@506
        return await fut  #@507


async def _wait(fs, timeout, return_when, loop):  #@509
    waiter = loop.create_future()
    waited_for(waiter, fs)
    timeout_handle = None
    if timeout is not None:
        timeout_handle = loop.call_later(timeout, _release_waiter, waiter)  #@518
    counter = len(fs)

    def _on_completion(f):  #@521
        nonlocal counter
        counter -= 1
        if (counter <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None):
            if timeout_handle is not None:
                timeout_handle.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for f in fs:
        f.add_done_callback(_on_completion)  #@534
    try:
        await waiter  #@537
    finally:
        if timeout_handle is not None:
            timeout_handle.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def _cancel_and_wait(fut):  #@553
    loop = events.get_running_loop()  #@556
    waiter = loop.create_future()
    waited_for(waiter, {fut: True})
    cb = partial(_release_waiter, waiter)
    fut.add_done_callback(cb)
    try:
        fut.cancel()
        await waiter  #@565
    finally:
        fut.remove_done_callback(cb)


class _AsCompletedIterator:
    def __init__(self, aws, timeout):
        from asyncio.queues import Queue
        self._done = Queue()
        self._timeout_handle = None
        loop = events.get_event_loop()  #@581
        todo = {ensure_future(aw, loop=loop) for aw in set(aws)}  #@582
        for f in todo:
            f.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timeout_handle = (
                loop.call_later(timeout, self._handle_timeout)  #@587
            )
        self._todo = self._done._awaited = todo
        self._todo_left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):  #@598
        if not self._todo_left:
            raise StopAsyncIteration
        self._todo_left -= 1
        return await self._wait_for_one()  #@603

    def __next__(self):
        if not self._todo_left:
            raise StopIteration
        self._todo_left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):  #@612
        for f in self._todo:
            f.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def _handle_completion(self, f):  #@618
        if not self._todo:
            return
        self._todo.remove(f)
        self._done.put_nowait(f)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):  #@626
        f = await self._done.get()  #@630
        if f is None:
            raise exceptions.TimeoutError  #@633
        return f.result() if resolve else f  #@634


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs) or hasattr(type(fs), '__await__'):
        raise TypeError(  #@684
            f"expects an iterable of awaitables, not {type(fs).__name__}"
        )
    return _AsCompletedIterator(fs, timeout)  #@688


def shield(arg):
    inner = ensure_future(arg)  #@951
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()
    waited_for(outer, {inner: True})

    def _inner_done_callback(inner):  #@958
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        else:
            exc = inner.exception()
            if exc is not None:
                outer.set_exception(exc)
            else:
                outer.set_result(inner.result())

    def _outer_done_callback(outer):  #@975
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')  #@990
    import concurrent.futures
    from asyncio import futures
    future = concurrent.futures.Future()

    def callback():  #@993
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)  #@995
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)  #@1003
    return future


def all_tasks(loop=None):
    from asyncio import _all_tasks
    return set(_all_tasks(loop) if loop is not None else _all_tasks())


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(  #@1027
            coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


class _Callback:
    # What a program's `call_soon` is given for a callback of the loop's own.
    def __init__(self, job, qualname):
        self._job = job
        self.__qualname__, self.__name__ = qualname, qualname.rpartition('.')[2]

    def __call__(self, *args):
        from _interleave import run_job
        run_job(self._job)

    def __repr__(self):
        if self.__qualname__ == 'Task.task_wakeup':
            return f'<built-in method task_wakeup of _asyncio.Task object at 0x{id(self):x}>'
        return f'<function {self.__qualname__} at 0x{id(self):x}>'


class TaskStepMethWrapper:
    # The same for the step of a task.
    def __init__(self, job):
        self._job = job

    __call__ = _Callback.__call__

    def __repr__(self):
        return f'<TaskStepMethWrapper object at 0x{id(self):x}>'


def _callback(call_soon, job, kind, context, /, *args):
    if kind is None:
        kind = TaskStepMethWrapper(job)
    elif isinstance(kind, str):
        kind = _Callback(job, kind)
    call_soon(kind, *args, context=context)


class _Turn:
    def __await__(self):
        yield


async def _sleep(delay, result=None):
    # As asyncio.sleep, where the loop has methods of the program's for it.
    if delay <= 0:
        await _Turn()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


_sleep.__name__ = _sleep.__qualname__ = 'sleep'
