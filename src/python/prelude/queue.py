import threading
from _interleave import allocate_lock
from collections import deque
from heapq import heappop, heappush
from types import GenericAlias


class Empty(Exception):
    __module__ = '_queue'


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = allocate_lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')  #@93
            if not unfinished:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            self.all_tasks_done._wait_for(lambda: not self.unfinished_tasks, None, self)

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown  #@155
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full  #@159
                elif timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")  #@166
                elif not self.not_full._wait_for(
                        lambda: self.is_shutdown or self._qsize() < self.maxsize, timeout, self):
                    raise Full  #@172
                elif self.is_shutdown:
                    if timeout is None:
                        raise ShutDown  #@164
                    raise ShutDown  #@175
            self._put(item)  #@176
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown  #@196
            if not block:
                if not self._qsize():
                    raise Empty  #@199
            elif timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")  #@206
            elif not self.not_empty._wait_for(lambda: self._qsize() or self.is_shutdown, timeout, self):
                raise Empty  #@212
            elif not self._qsize():
                if timeout is None:
                    raise ShutDown  #@204
                raise ShutDown  #@215
            item = self._get()  #@216
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)  #@226

    def get_nowait(self):
        return self.get(block=False)  #@234

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    __class_getitem__ = classmethod(GenericAlias)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)  #@294

    def _get(self):
        return heappop(self.queue)  #@297


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    # Who puts wakes the first that waits; who comes before it has run gets the item.
    __module__ = '_queue'

    def __init__(self):
        self._items = deque()
        self._cond = threading.Condition(allocate_lock())

    def put(self, item, block=True, timeout=None):
        with self._cond:
            self._items.append(item)
            self._cond.notify()

    put_nowait = put

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        with self._cond:
            if not block or timeout == 0:
                timeout = 0
            if not self._items and (timeout == 0 or not self._cond._wait_for(lambda: self._items, timeout, self)):
                raise Empty
            return self._items.popleft()

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    __class_getitem__ = classmethod(GenericAlias)
