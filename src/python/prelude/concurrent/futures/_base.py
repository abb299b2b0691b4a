import threading
from _interleave import allocate_lock, format_exception, warned
from collections import namedtuple
import time
from time import monotonic
from types import GenericAlias

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
PENDING, RUNNING, FINISHED = 'PENDING', 'RUNNING', 'FINISHED'
CANCELLED, CANCELLED_AND_NOTIFIED = 'CANCELLED', 'CANCELLED_AND_NOTIFIED'
_OVER = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def _report(message, exception=None):
    # What goes to the package's logger, which nobody has set up.
    warned(f'{message}\n{format_exception(exception) if exception else ""}')


class _Waiter:
    # What wait() and as_completed() wait at; each future that ends tells those that it has.

    def __init__(self, enough):
        self.event = threading.Event()
        self.finished_futures = []
        self._enough = enough

    def add(self, future):
        self.finished_futures.append(future)
        if self._enough(self.finished_futures):
            self.event.set()


def as_completed(fs, timeout=None):
    if timeout is not None:
        end_time = timeout + monotonic()
    fs = {f: True for f in fs}
    total = len(fs)
    finished = [f for f in fs if f._state in (CANCELLED_AND_NOTIFIED, FINISHED)]
    waiter = _Waiter(lambda futures: True)
    for f in fs:
        f._waiters.append(waiter)
    try:
        while True:
            finished.reverse()
            while finished:
                f = finished[-1]
                del fs[f]
                f._waiters.remove(waiter)
                del f
                yield finished.pop()
            if not fs:
                return
            left = None
            if timeout is not None:
                left = end_time - monotonic()
                if left <= 0:
                    raise TimeoutError(  #@239
                            '%d (of %d) futures unfinished' % (
                            len(fs), total))
            waiter.event.wait(left)
            finished, waiter.finished_futures = waiter.finished_futures, []
            waiter.event.clear()
    finally:
        for f in fs:
            f._waiters.remove(waiter)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = {f: True for f in fs}
    done = {f for f in fs if f._state in (CANCELLED_AND_NOTIFIED, FINISHED)}
    pending = len(fs) - len(done)

    def failed(futures):
        return any(f._exception is not None for f in futures if f._state == FINISHED)

    if not pending or return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and failed(done):
        return DoneAndNotDoneFutures(done, {f for f in fs if f not in done})
    if return_when == FIRST_COMPLETED:
        waiter = _Waiter(lambda futures: True)
    elif return_when == FIRST_EXCEPTION:
        waiter = _Waiter(lambda futures: len(futures) == pending or failed(futures))
    elif return_when == ALL_COMPLETED:
        waiter = _Waiter(lambda futures: len(futures) == pending)
    else:
        _create_and_install_waiters(fs, return_when)
    for f in fs:
        f._waiters.append(waiter)
    waiter.event.wait(timeout)
    for f in fs:
        f._waiters.remove(waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures({f for f in fs if f in done}, {f for f in fs if f not in done})


def _create_and_install_waiters(fs, return_when):
    raise ValueError("Invalid return condition: %r" % return_when)  #@169


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        state = 'cancelled' if self.cancelled() else self._state.lower()
        text = f'<{self.__class__.__name__} at {id(self):#x} state={state}'
        if self._state == FINISHED:
            if self._exception:
                return f'{text} raised {self._exception.__class__.__name__}>'
            return f'{text} returned {self._result.__class__.__name__}>'
        return text + '>'

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)  #@340
            except Exception as e:
                _report(f'exception calling callback for {self!r}', e)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in _OVER

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)  #@424
        except Exception as e:
            _report(f'exception calling callback for {self!r}', e)

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
                if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                    raise CancelledError()  #@447
                elif self._state == FINISHED:
                    return self.__get_result()  #@449
                self._condition._wait(timeout, self)
                if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                    raise CancelledError()  #@454
                elif self._state == FINISHED:
                    return self.__get_result()  #@456
                else:
                    raise TimeoutError()  #@458
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()  #@483
            elif self._state == FINISHED:
                return self._exception
            self._condition._wait(timeout, self)
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()  #@490
            elif self._state == FINISHED:
                return self._exception
            else:
                raise TimeoutError()  #@494

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add(self)
                return False
            elif self._state == PENDING:
                self._state = RUNNING
                return True
            else:
                _report(f'Future {id(self)} in unexpected state: {self._state}')
                raise RuntimeError('Future in unexpected state')  #@535

    def set_result(self, result):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError('{}: {!r}'.format(self._state, self))  #@544
            self._result = result
            self._finish()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError('{}: {!r}'.format(self._state, self))  #@559
            self._exception = exception
            self._finish()
        self._invoke_callbacks()

    def _finish(self):
        self._state = FINISHED
        for waiter in self._waiters:
            waiter.add(self)
        self._condition.notify_all()

    __class_getitem__ = classmethod(GenericAlias)


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
        raise NotImplementedError()  #@581

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if timeout is not None:
            end_time = timeout + monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]  #@608

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    if timeout is None:
                        yield _result_or_cancel(fs.pop())  #@619
                    else:
                        yield _result_or_cancel(fs.pop(), end_time - time.monotonic())  #@621
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
