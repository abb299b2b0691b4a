# exports: wait, wait_for, as_completed, shield, run_coroutine_threadsafe, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED, all_tasks
import asyncio.timeouts as timeouts
from asyncio import CancelledError, ensure_future, get_running_loop, get_event_loop, iscoroutine, isfuture
from _interleave import waiter as waiter_of

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
    # A dict for its order: as given.
    fs = {f: True for f in fs}
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")  #@448
    loop = get_running_loop()
    return await _wait(fs, timeout, return_when, loop)  #@451


def _release_waiter(waiter, *args):  #@454
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):  #@459
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()  #@498
        await _cancel_and_wait(fut)  #@500
        try:
            return fut.result()  #@502
        except CancelledError as exc:
            raise TimeoutError from exc  #@504
    async with timeouts.timeout(timeout):  #@506
        return await fut  #@507


async def _wait(fs, timeout, return_when, loop):
    waiter = waiter_of(loop, fs)
    timeout_handle = None
    if timeout is not None:
        timeout_handle = loop.call_later(timeout, _release_waiter, waiter)
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
        f.add_done_callback(_on_completion)
    try:
        await waiter  #@537
    finally:
        if timeout_handle is not None:
            timeout_handle.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def _cancel_and_wait(fut):
    waiter = waiter_of(get_running_loop(), {fut: True})

    def cb(fut):
        _release_waiter(waiter)

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
        loop = get_event_loop()
        todo = {ensure_future(aw, loop=loop): True for aw in {aw: True for aw in aws}}
        for f in todo:
            f.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo = self._done._awaited = todo
        self._todo_left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
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
        del self._todo[f]
        self._done.put_nowait(f)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):  #@626
        f = await self._done.get()  #@630
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f  #@634


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs) or hasattr(type(fs), '__await__'):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = waiter_of(loop, {inner: True})

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
    from asyncio.futures import _chain_future
    future = concurrent.futures.Future()

    def callback():  #@993
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def all_tasks(loop=None):
    from asyncio import _all_tasks
    return set(_all_tasks(loop) if loop is not None else _all_tasks())
