import threading
from queue import Empty, SimpleQueue

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

    def __get_result(self):
        if self._exception:
            try:
                raise self._exception  #@401
            finally:
                self = None
        return self._result

    def result(self, timeout=None):
        try:
            with self._condition:
                if self._state == 'cancelled':
                    raise CancelledError()  #@447
                if self._state == 'finished':
                    return self.__get_result()  #@449
                self._condition.wait(timeout)
                if self._state == 'cancelled':
                    raise CancelledError()  #@454
                if self._state == 'finished':
                    return self.__get_result()  #@456
                raise TimeoutError()  #@458
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            if not self.done():
                self._condition.wait(timeout)
            if self._state == 'cancelled':
                raise CancelledError()  #@490
            if self._state != 'finished':
                raise TimeoutError()  #@494
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
                raise InvalidStateError('{}: {!r}'.format(self._state.upper(), self))
            self._result, self._exception = result, exception
            self._state = 'finished'
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._set(result, None)

    def set_exception(self, exception):
        self._set(None, exception)


def _result_or_cancel(fut, timeout=None):
    try:
        try:
            return fut.result(timeout)  #@317
        finally:
            fut.cancel()
    finally:
        del fut


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    yield _result_or_cancel(fs.pop(), timeout)  #@619
            finally:
                for future in fs:
                    future.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


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
    from time import monotonic
    end_time = None if timeout is None else timeout + monotonic()
    fs = set(fs)
    total = len(fs)
    finished = [f for f in fs if f.done()]
    pending = fs - set(finished)
    queue = SimpleQueue()
    for f in pending:
        f.add_done_callback(queue.put)
    fs = None
    while finished:
        yield finished.pop()
    while pending:
        try:
            f = queue.get(timeout=None if end_time is None else max(end_time - monotonic(), 0))
        except Empty:
            raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total)) from None
        pending.discard(f)
        yield f
        f = None
