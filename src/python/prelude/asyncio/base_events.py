# exports:
# the package's: BaseEventLoop, Server
# What of the event loop is Python; `self` is the loop.
from _interleave import executor as _default_executor
from asyncio import TimeoutError


def run_in_executor(self, executor, func, *args):
    from asyncio.futures import wrap_future
    self._check_closed()  #@884
    if self.get_debug():
        self._check_callback(func, 'run_in_executor')  #@886
    if executor is None:
        executor = _default_executor(self)
        if self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            _default_executor(self, executor)
    return wrap_future(
        executor.submit(func, *args), loop=self)  #@897


run_in_executor.__qualname__ = 'BaseEventLoop.run_in_executor'


def set_default_executor(self, executor):
    from concurrent.futures import ThreadPoolExecutor
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')  #@902
    _default_executor(self, executor)


async def shutdown_default_executor(self, timeout=None):
    self._executor_shutdown_called = True
    executor = _default_executor(self)
    if executor is None:
        return
    import threading
    from asyncio.timeouts import timeout as limit
    future = self.create_future()
    thread = threading.Thread(target=_do_shutdown, args=(self, executor, future))
    thread.start()
    try:
        async with limit(timeout):
            await future
    except TimeoutError:
        import warnings
        warnings.warn("The executor did not finishing joining "
                      f"its threads within {timeout} seconds.", RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
    else:
        thread.join()


shutdown_default_executor.__qualname__ = 'BaseEventLoop.shutdown_default_executor'


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _do_shutdown(self, executor, future):
    try:
        executor.shutdown(wait=True)
        if not self.is_closed():
            self.call_soon_threadsafe(_set_result_unless_cancelled, future, None)
    except Exception as ex:
        if not self.is_closed() and not future.cancelled():
            self.call_soon_threadsafe(future.set_exception, ex)


# The handlers of signals: no signal comes from outside, but a program may send itself one.
_signal_handlers = {}


def add_signal_handler(self, sig, callback, *args):
    from asyncio import iscoroutine, iscoroutinefunction
    if iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used "  #@98
                        "with add_signal_handler()")
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')
    self._check_closed()  #@101
    _signal_handlers[int(sig)] = self, callback, args


def remove_signal_handler(self, sig):
    return _signal_handlers.pop(int(sig), None) is not None


def signal_came(sig):
    # Whether a loop has taken the signal.
    handler = _signal_handlers.get(int(sig))
    if handler is None:
        return False
    loop, callback, args = handler
    if loop.is_closed():
        del _signal_handlers[int(sig)]
        return False
    loop.call_soon_threadsafe(callback, *args)
    return True


def _refused(name, why):
    from _browser import refuse
    import _browser
    refuse(f'loop.{name}(): {getattr(_browser, why)}')


def socket_method(self, name, *args, **kwargs):
    _refused(name, 'SOCKETS')


def process_method(self, name, *args, **kwargs):
    _refused(name, 'PROCESSES')
