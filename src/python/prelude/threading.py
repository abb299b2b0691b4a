from _interleave import allocate_lock, current_thread_id, is_thread_alive, join_thread, rename_thread, start_thread

_threads = {}
_counter = 0
Lock = allocate_lock
TIMEOUT_MAX = 9223372036.0


class ThreadError(RuntimeError):
    pass


class RLock:
    def __init__(self):
        self._block = allocate_lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = current_thread_id()
        if self._owner == me:
            self._count += 1
            return True
        if self._block.acquire(blocking, timeout):
            self._owner = me
            self._count = 1
            return True
        return False

    def release(self):
        if self._owner != current_thread_id():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def locked(self):
        return self._count > 0

    def _is_owned(self):
        return self._owner == current_thread_id()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, t, v, tb):
        self.release()


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        waiter = allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        self.release()
        try:
            if timeout is None:
                waiter.acquire()
                return True
            gotit = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            if not gotit and waiter in self._waiters:
                self._waiters.remove(waiter)
            return gotit
        finally:
            self.acquire()

    def wait_for(self, predicate, timeout=None):
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        result = predicate()
        while not result:
            if end is not None:
                left = end - monotonic()
                if left <= 0:
                    break
                self.wait(left)
            else:
                self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        for waiter in self._waiters[:n]:
            waiter.release()
        del self._waiters[:n]

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        with self._cond:
            if not blocking and not self._value:
                return False
            if not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    def release(self, n=1):
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"<threading.Event at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action, self._timeout = action, timeout
        self.parties = parties
        self._count = 0
        self._round = 0

    def wait(self, timeout=None):
        with self._cond:
            index = self._count
            self._count += 1
            if self._count == self.parties:
                if self._action:
                    self._action()
                self._count = 0
                self._round += 1
                self._cond.notify_all()
            else:
                turn = self._round
                if not self._cond.wait_for(lambda: self._round != turn, timeout or self._timeout):
                    raise BrokenBarrierError
            return index

    @property
    def n_waiting(self):
        return self._count


class local:
    def __init__(self):
        object.__setattr__(self, '_kept', {})

    def _own(self):
        return self._kept.setdefault(current_thread_id(), {})

    def __getattr__(self, name):
        try:
            return self._own()[name]
        except KeyError:
            raise AttributeError(f"'_thread._local' object has no attribute {name!r}") from None

    def __setattr__(self, name, value):
        self._own()[name] = value

    def __delattr__(self, name):
        del self._own()[name]


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _counter
        if name is None:
            _counter += 1
            name = f'Thread-{_counter}'
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._name = str(name)
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._ended = False

    def start(self):
        if self._ident is not None:
            raise RuntimeError("threads can only be started once")
        self._ident = start_thread(self._bootstrap, self._name, self._daemonic)

    def _bootstrap(self):
        self._ident = current_thread_id()
        _threads[self._ident] = self
        try:
            self._bootstrap_inner()
        except SystemExit:
            pass
        except BaseException as e:
            from _interleave import format_exception, warned
            warned(f'Exception in thread {self._name}:\n{format_exception(e)}')
        finally:
            self._ended = True
            del _threads[self._ident]

    def _bootstrap_inner(self):
        self.run()  #@1041

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)  #@992

    def join(self, timeout=None):
        if self._ident is None:
            raise RuntimeError("cannot join thread before it is started")
        if self._ident == current_thread_id():
            raise RuntimeError("cannot join current thread")
        join_thread(self._ident, timeout)

    def is_alive(self):
        return self._ident is not None and not self._ended

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)
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
        self._daemonic = daemonic

    def getName(self):
        return self._name

    def __repr__(self):
        status = 'initial' if self._ident is None else 'stopped' if self._ended else 'started'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'


class _MainThread(Thread):
    def __init__(self):
        self._name = 'MainThread'
        self._daemonic = False
        self._ident = 1
        self._ended = False


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = args or [], kwargs or {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


_main_thread = _MainThread()
_threads[1] = _main_thread


def current_thread():
    return _threads.get(current_thread_id(), _main_thread)


currentThread = current_thread


def main_thread():
    return _main_thread


def get_ident():
    return current_thread_id()


get_native_id = get_ident


def enumerate():
    return list(_threads.values())


def active_count():
    return len(_threads)
