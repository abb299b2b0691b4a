import threading
from _interleave import at_exit
from queue import SimpleQueue

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


TimeoutError = TimeoutError


class Future:
    # Its state is one of: pending, running, cancelled, finished.

    def __init__(self):
        self._condition = threading.Condition()
        self._state = 'pending'
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        text = f'<{self.__class__.__name__} at {id(self):#x} state={self._state}'
        if self._state == 'finished':
            if self._exception:
                return f'{text} raised {self._exception.__class__.__name__}>'
            return f'{text} returned {self._result.__class__.__name__}>'
        return text + '>'

    def cancel(self):
        with self._condition:
            if self._state in ('running', 'finished'):
                return False
            if self._state == 'cancelled':
                return True
            self._state = 'cancelled'
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state == 'cancelled'

    def running(self):
        return self._state == 'running'

    def done(self):
        return self._state in ('cancelled', 'finished')

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception as e:
                from logging import getLogger
                getLogger('concurrent.futures').exception('exception calling callback for %r', self)

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._done_callbacks.append(fn)
                return
        fn(self)

    def _wait(self, timeout):
        with self._condition:
            if not self.done():
                self._condition.wait(timeout)
            if self._state == 'cancelled':
                raise CancelledError()  #@454
            if self._state != 'finished':
                raise TimeoutError()  #@458

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception:
            try:
                raise self._exception  #@401
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == 'cancelled':
                return False
            self._state = 'running'
            return True

    def _set(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result, self._exception = result, exception
            self._state = 'finished'
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._set(result, None)

    def set_exception(self, exception):
        self._set(None, exception)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    yield fs.pop().result(timeout)
            finally:
                for future in fs:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_executors = []


def _python_exit():
    for executor in _executors:
        executor.shutdown()


class ThreadPoolExecutor(Executor):
    _counter = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle = 0
        self._threads = []
        self._shutdown = False
        self._initializer, self._initargs = initializer, initargs
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{ThreadPoolExecutor._counter}'
            ThreadPoolExecutor._counter += 1
        self._thread_name_prefix = thread_name_prefix
        if not _executors:
            at_exit(_python_exit)
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        f = Future()
        self._work_queue.put((f, fn, args, kwargs))
        if self._idle:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            name = f'{self._thread_name_prefix}_{len(self._threads)}'
            t = threading.Thread(name=name, target=self._worker, daemon=True)
            self._threads.append(t)
            t.start()
        return f

    def _worker(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            if self._work_queue.empty():
                self._idle += 1
            item = self._work_queue.get()
            if item is None:
                self._work_queue.put(None)
                return
            f, fn, args, kwargs = item
            item = None
            if f.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)  #@59
                except BaseException as exc:
                    f.set_exception(exc)
                else:
                    f.set_result(result)
            f = fn = args = kwargs = result = None

    def shutdown(self, wait=True, *, cancel_futures=False):
        if not self._shutdown:
            self._shutdown = True
            if cancel_futures:
                while not self._work_queue.empty():
                    item = self._work_queue.get()
                    if item is not None:
                        item[0].cancel()
            self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()


ProcessPoolExecutor = ThreadPoolExecutor


class DoneAndNotDoneFutures(tuple):
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = {f: True for f in fs}
    condition = threading.Condition()

    def enough():
        done = [f for f in fs if f.done()]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() for f in done):
            return True
        return len(done) == len(fs)

    def on_done(f):
        with condition:
            condition.notify_all()

    for f in fs:
        f.add_done_callback(on_done)
    with condition:
        condition.wait_for(enough, timeout)
    return DoneAndNotDoneFutures(({f for f in fs if f.done()}, {f for f in fs if not f.done()}))


def as_completed(fs, timeout=None):
    fs = {f: True for f in fs}
    finished = SimpleQueue()
    for f in fs:
        f.add_done_callback(finished.put)
    for _ in range(len(fs)):
        yield finished.get(timeout=timeout)
