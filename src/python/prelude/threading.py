from _interleave import (
    allocate_lock, at_exit, current_thread_id, format_exception, is_thread_alive, join_thread, lock_of, lock_type,
    rename_thread, start_thread, warned)
from collections import deque, namedtuple
from time import monotonic as _time

_active = {}
_starting = {}
_counter = 0
Lock = lock_type
ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0


class RLock:
    __module__ = '_thread'

    def __init__(self):
        self._block = allocate_lock()
        self._owner = self._count = 0

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        return f'<{state} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>'

    def acquire(self, blocking=True, timeout=-1):
        me = current_thread_id()
        if self._owner == me:
            self._count += 1
            return True
        if not self._block.acquire(False):
            lock_of(self._block, self)
            if not self._block.acquire(blocking, timeout):
                return False
        self._owner = me
        self._count = 1
        return True

    __enter__ = acquire

    def release(self):
        if self._owner != current_thread_id():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = 0
            self._block.release()

    def __exit__(self, t, v, tb):
        self.release()

    def _is_owned(self):
        return self._owner == current_thread_id()

    def _release_save(self):
        saved = self._count, self._owner
        self._count = self._owner = 0
        self._block.release()
        return saved

    def _acquire_restore(self, saved):
        self._block.acquire()
        self._count, self._owner = saved


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _is_owned(self):
        if hasattr(self._lock, '_is_owned'):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _wait(self, timeout, shown):
        # `shown` is what the trace says is waited for.
        waiter = allocate_lock()
        waiter.acquire()
        lock_of(waiter, shown)
        self._waiters.append(waiter)
        saves = hasattr(self._lock, '_release_save')
        saved = self._lock._release_save() if saves else self._lock.release()
        gotit = False
        try:
            if timeout is None:
                gotit = waiter.acquire()
            else:
                gotit = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return gotit
        finally:
            self._lock._acquire_restore(saved) if saves else self._lock.acquire()
            if not gotit and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")  #@351
        return self._wait(timeout, self)

    def wait_for(self, predicate, timeout=None):
        return self._wait_for(predicate, timeout, self)

    def _wait_for(self, predicate, timeout, shown):
        end = None
        result = predicate()
        while not result:
            if timeout is not None:
                if end is None:
                    end = _time() + timeout
                else:
                    timeout = end - _time()
                    if timeout <= 0:
                        break
            if shown is self:
                self.wait(timeout)  #@394
            else:
                self._wait(timeout, shown)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")  #@409
        while self._waiters and n > 0:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))  #@435

    notifyAll = notify_all


def _at(self):
    return f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {id(self):#x}:'


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")  #@463
        self._cond = Condition(allocate_lock())
        self._value = value

    def __repr__(self):
        return f'{_at(self)} value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")  #@497
        with self._cond:
            if self._value == 0 and not blocking:
                return False
            if not self._cond._wait_for(lambda: self._value, timeout, self):
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')  #@527
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f'{_at(self)} value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')  #@573
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")  #@576
            self._value += n
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond = Condition(allocate_lock())
        self._flag = False

    def __repr__(self):
        return f"{_at(self)} {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond._wait(timeout, self)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    # Its state is one of: filling, draining, resetting, broken.

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")  #@693
        self._cond = Condition(allocate_lock())
        self._action, self._timeout = action, timeout
        self._parties, self._state, self._count = parties, 'filling', 0

    def __repr__(self):
        return f"{_at(self)} {'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter() # Block while the barrier drains.  #@720
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()  #@726
                else:
                    self._wait(timeout)  #@729
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ('resetting', 'draining'):
                    self._become('filling')

    def _become(self, state):
        self._state = state
        self._cond.notify_all()

    def _enter(self):
        self._cond._wait_for(lambda: self._state in ('filling', 'broken'), None, self)
        if self._state == 'broken':
            raise BrokenBarrierError  #@744

    def _release(self):
        try:
            if self._action:
                self._action()  #@752
            self._become('draining')
        except:
            self._become('broken')
            raise

    def _wait(self, timeout):
        if not self._cond._wait_for(lambda: self._state != 'filling', timeout, self):
            self._become('broken')
            raise BrokenBarrierError  #@767
        if self._state != 'draining':
            raise BrokenBarrierError  #@769

    def reset(self):
        with self._cond:
            if self._count == 0:
                self._become('filling')
            elif self._state in ('filling', 'broken'):
                self._become('resetting')

    def abort(self):
        with self._cond:
            self._become('broken')

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'


class local:
    # Its attributes are in a dict for each thread, that __init__ fills when the thread first comes.
    __module__ = '_thread'

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and not _has_init(cls):
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_kept', ({current_thread_id(): {}}, args, kwargs))
        return self

    def __getattribute__(self, name):
        own = _own(self)
        if name == '__dict__':
            return own
        if name in own:
            return own[name]
        if name != '_kept':
            try:
                return object.__getattribute__(self, name)
            except AttributeError:
                pass
        kind = type(self)
        shown = '_thread._local' if kind is local else kind.__name__
        raise AttributeError(f"'{shown}' object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if hasattr(getattr(type(self), name, None), '__set__'):
            return object.__setattr__(self, name, value)
        _own(self)[name] = value

    def __delattr__(self, name):
        if name not in _own(self):
            raise AttributeError(name)
        del _own(self)[name]


local.__name__ = local.__qualname__ = '_local'


def _has_init(cls):
    return any('__init__' in c.__dict__ for c in cls.__mro__[:-1])


def _own(self):
    kept, args, kwargs = object.__getattribute__(self, '_kept')
    me = current_thread_id()
    if me not in kept:
        kept[me] = {}
        if _has_init(type(self)):
            type(self).__init__(self, *args, **kwargs)
    return kept[me]


class ExceptHookArgs(namedtuple('_ExceptHookArgs', 'exc_type exc_value exc_traceback thread')):
    def __new__(cls, args):
        return super().__new__(cls, *args)


def excepthook(args, /):
    if args.exc_type is not SystemExit:
        name = current_thread_id() if args.thread is None else args.thread.name
        warned(f'Exception in thread {name}:\n{format_exception(args.exc_value)}')


__excepthook__ = excepthook


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _counter
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            _counter += 1
            name = f'Thread-{_counter}'
            if hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._name = name
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = self._number = None
        self._initialized = True

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")  #@964
        if self._number is not None:
            raise RuntimeError("threads can only be started once")  #@967
        self._number = 0
        _starting[self] = self
        function = getattr(self._target, '__qualname__', self._name)
        start_thread(self._bootstrap, self._name, self._daemonic, function)

    def _bootstrap(self):
        self._ident = self._number = current_thread_id()
        _active[self._number] = self
        del _starting[self]
        try:
            self._bootstrap_inner()
        except BaseException as e:
            self._invoke_excepthook(e)
        finally:
            del _active[self._number]

    def _bootstrap_inner(self):
        self.run()  #@1041

    def _invoke_excepthook(self, e):
        try:
            (excepthook or __excepthook__)(ExceptHookArgs([type(e), e, e.__traceback__, self]))
        except Exception as error:
            error.__suppress_context__ = True
            warned(f'Exception in threading.excepthook:\n{format_exception(error)}')

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)  #@992
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@1081
        if self._number is None:
            raise RuntimeError("cannot join thread before it is started")  #@1083
        if self is current_thread():
            raise RuntimeError("cannot join current thread")  #@1085
        join_thread(self._number, None if timeout is None else max(timeout, 0))

    def _is_done(self):
        return bool(self._number) and not is_thread_alive(self._number)

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._number is not None and not self._is_done()

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)
        if self._ident is not None:
            rename_thread(self._ident, self._name)
        if self._ident is not None:
            rename_thread(self._ident, self._name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@1163
        if self._number is not None:
            raise RuntimeError("cannot set daemon status of active thread")  #@1167
        self._daemonic = daemonic

    def _deprecated(self, old, new):
        import warnings
        warnings.warn(f'{old}() is deprecated, {new} instead', DeprecationWarning, stacklevel=3)

    def isDaemon(self):
        self._deprecated('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        self._deprecated('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        self._deprecated('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        self._deprecated('setName', 'set the name attribute')
        self.name = name

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = 'initial' if self._number is None else 'stopped' if self._is_done() else 'started'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'


class _MainThread(Thread):
    def __init__(self):
        self._name, self._daemonic, self._initialized = 'MainThread', False, True
        self._ident = self._number = 1


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)  #@1342
        self.finished.set()


_main_thread = _active[1] = _MainThread()


def current_thread():
    return _active.get(current_thread_id(), _main_thread)


currentThread = current_thread


def main_thread():
    return _main_thread


def get_ident():
    return current_thread_id()


get_native_id = get_ident


def enumerate():
    return [*_active.values(), *_starting.values()]


def active_count():
    return len(_active) + len(_starting)


activeCount = active_count


def _register_atexit(func, *args, **kwargs):
    at_exit(lambda: func(*args, **kwargs))
