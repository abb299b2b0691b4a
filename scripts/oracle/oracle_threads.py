"""Threads that take turns: exactly one runs at a time, and every run is the same.

A thread keeps the baton until it blocks (sleeps, waits for a lock, joins, waits in its selector) or
ends; next is the one that became runnable first. When none can run, time jumps to the next deadline.
A thread that is started runs at once until it blocks; its starter waits for it in Thread.start, as in
CPython, and goes on when the baton comes round. A wake-up makes a thread runnable and no more: who
releases a lock may take it again before the one that waits for it has run.

CPython's threads behave so in all but rare runs, since no thread gives up the interpreter unasked for
5 ms. Everything that threads wait for is built of locks in Python, so replacing the locks, the starting
and joining of threads, time.sleep and the selector is enough.
"""

import _queue
import _thread
import collections
import heapq
import itertools
import os
import selectors
import sys
import time

import oracle_order
from oracle_clock import Builtin, clock

HERE = os.path.dirname(__file__)
SOON = 1  # second
CPUS = 4  # which decides how many threads a pool has


class Runner:
    """A thread as the baton knows it. Its gate is shut while another one runs."""

    def __init__(self):
        self.gate = _thread.allocate_lock()
        self.gate.acquire()
        self.blocked = False
        self.woken = False


class Baton:
    def __init__(self):
        self.current = Runner()
        self.ready = collections.deque()
        self.deadlines = []  # a heap of [deadline, number, runner or None]
        self.numbers = itertools.count()
        self.listening = {}  # runners that wait for what comes from outside, without a deadline

    def block(self, deadline=None):
        """Gives up the baton until another thread wakes this one (True) or the deadline (False)."""
        me = self.current
        me.blocked, me.woken = True, False
        entry = [deadline, next(self.numbers), me]
        if deadline is not None:
            heapq.heappush(self.deadlines, entry)
        self.pass_on(me)
        entry[2] = None
        return me.woken

    def give_way(self):
        self.ready.append(self.current)
        self.pass_on(self.current)

    def wake(self, runner):
        if runner.blocked:
            runner.blocked, runner.woken = False, True
            self.ready.append(runner)

    def pass_on(self, me):
        following = self.next()
        if following is not me:
            self.current = following
            following.gate.release()
            me.gate.acquire()

    def end(self):
        self.current = self.next()
        self.current.gate.release()

    def next(self):
        if not self.ready:
            self.move_time()
        return self.ready.popleft()

    def move_time(self):
        while self.deadlines and self.deadlines[0][2] is None:
            heapq.heappop(self.deadlines)
        if self.deadlines:
            clock.jump(self.deadlines[0][0])
            while self.deadlines and self.deadlines[0][0] <= clock.base:
                runner = heapq.heappop(self.deadlines)[2]
                if runner is not None:
                    runner.blocked = False
                    self.ready.append(runner)
        elif self.listening:
            self.wake(next(iter(self.listening)))
        else:
            deadlock()


def deadlock():
    sys.stdout.flush()
    os.write(2, b"oracle: deadlock: nothing is left that could wake anything\n")
    os._exit(70)


baton = Baton()


def sleep(seconds, /):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds == 0:
        baton.give_way()
    else:
        baton.block(clock.after(seconds))


class Lock:
    def __init__(self):
        self._locked = False
        self._waiters = collections.deque()

    def acquire(self, blocking=True, timeout=-1):
        check_timeout(blocking, timeout)
        if not self._locked:
            self._locked = True
            return True
        if not blocking or timeout == 0:
            return False
        me, deadline = baton.current, None if timeout == -1 else clock.after(timeout)
        self._waiters.append(me)
        while True:
            woken = baton.block(deadline)
            if not self._locked or not woken:
                self._waiters.remove(me)
                taken, self._locked = not self._locked, True
                return taken

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False
        if self._waiters:
            baton.wake(self._waiters[0])

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def _at_fork_reinit(self):
        self.__init__()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        return f"<{'locked' if self._locked else 'unlocked'} _thread.lock object at {id(self):#x}>"


Lock.__module__, Lock.__name__, Lock.__qualname__ = "_thread", "lock", "lock"


class RLock:
    def __init__(self):
        self._lock, self._owner, self._count = Lock(), 0, 0

    def acquire(self, blocking=True, timeout=-1):
        me = _thread.get_ident()
        if self._owner == me:
            check_timeout(blocking, timeout)
            self._count += 1
            return True
        taken = self._lock.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = me, 1
        return taken

    def release(self):
        if self._owner != _thread.get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = 0
            self._lock.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def _is_owned(self):
        return self._owner == _thread.get_ident()

    def _recursion_count(self):
        return self._count if self._is_owned() else 0

    def _release_save(self):
        state = self._count, self._owner
        self._count = self._owner = 0
        self._lock.release()
        return state

    def _acquire_restore(self, state):
        self._lock.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        self.__init__()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>"


RLock.__module__ = "_thread"


def check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")


class SimpleQueue:
    """The one of C, which an executor's threads wait at."""

    def __init__(self):
        self._items, self._waiters = collections.deque(), collections.deque()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        if self._waiters:
            baton.wake(self._waiters.popleft())

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        deadline = None if timeout is None else clock.after(timeout)
        while not self._items:
            me = baton.current
            if not block or timeout == 0:
                raise _queue.Empty
            self._waiters.append(me)
            if not baton.block(deadline) and not self._items:
                self._waiters.remove(me)
                raise _queue.Empty
        return self._items.popleft()

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)


SimpleQueue.__module__ = "_queue"


class Handle:
    """What threading.Thread holds of the system's thread."""

    def __init__(self, ident=0):
        self.ident, self.done, self.waiters = ident, False, []

    def is_done(self):
        return self.done

    def _set_done(self):
        self.done = True
        for waiter in self.waiters:
            baton.wake(waiter)

    def join(self, timeout=None):
        deadline = None if timeout is None else clock.after(max(timeout, 0))
        while not self.done:
            me = baton.current
            self.waiters.append(me)
            if not baton.block(deadline):
                self.waiters.remove(me)
                return


awaited = []  # the handles of threads that are no daemons


def start_joinable_thread(function, handle=None, daemon=True):
    runner, handle = Runner(), handle or Handle()

    def run():
        runner.gate.acquire()
        handle.ident = _thread.get_ident()
        try:
            function()
        finally:
            handle._set_done()
            baton.end()

    if not daemon:
        awaited.append(handle)
    baton.ready.appendleft(runner)  # it runs as soon as its starter waits for it
    _thread.start_new_thread(run, ())
    return handle


def shutdown():
    while awaited:
        awaited.pop(0).join()


class Selector(selectors.DefaultSelector):
    """Waits for nothing that a timer or another thread will end; what else comes from outside is waited for."""

    def register(self, fileobj, events, data=None):
        oracle_order.install()
        wake_by_self_pipe()
        self._runner = None
        return super().register(fileobj, events, data)

    def select(self, timeout=None):
        ready = super().select(0)
        if ready or timeout is not None and timeout <= 0:
            return ready
        self._runner = baton.current
        if timeout is None:
            baton.listening[self._runner] = None
        baton.block(None if timeout is None else clock.on_grid(timeout))
        baton.listening.pop(self._runner, None)
        self._runner = None
        ready = super().select(0)
        if timeout is None and not ready:
            # No thread of ours will ever wake it; a process of the system may, soon.
            ready = super().select(SOON)
            if not ready:
                deadlock()
        return ready


def wake_by_self_pipe():
    """A call_soon_threadsafe writes to a socket that the loop's selector sees."""
    loops = sys.modules["asyncio.selector_events"].BaseSelectorEventLoop
    original = loops._write_to_self
    if original.__module__ == __name__:
        return

    def _write_to_self(self):
        original(self)
        runner = getattr(self._selector, "_runner", None)
        if runner is not None:
            baton.wake(runner)

    loops._write_to_self = _write_to_self


def hide_from_tracebacks():
    import traceback

    def hiding(walk):
        def without_ours(*args):
            for item in walk(*args):
                if not item[0].f_code.co_filename.startswith(HERE):
                    yield item

        return without_ours

    for name in ("walk_tb", "walk_stack", "_walk_tb_with_full_positions"):
        setattr(traceback, name, hiding(getattr(traceback, name)))


def install():
    time.sleep = Builtin(sleep)
    Selector.__name__ = "EpollSelector"  # what the loop of a Linux machine says in debug mode
    selectors.DefaultSelector = Selector
    _queue.SimpleQueue = SimpleQueue
    hide_from_tracebacks()
    import threading

    threading._allocate_lock = threading.Lock = threading._LockType = Lock
    threading.RLock = threading._CRLock = RLock
    threading._active_limbo_lock = RLock()
    threading._ThreadHandle, threading._start_joinable_thread = Handle, start_joinable_thread
    threading._thread_shutdown = shutdown
    threading._time = time.monotonic
    os.cpu_count = os.process_cpu_count = lambda: CPUS
    main = threading.main_thread()
    main._handle = Handle(main._ident)
    oracle_order.install_in_futures()
