# exports: Queue, PriorityQueue, LifoQueue, QueueFull, QueueEmpty, QueueShutDown
from asyncio.locks import Event
from asyncio.mixins import _LoopBoundMixin
from collections import deque
from _interleave import part_of, waited_for
import heapq


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class QueueShutDown(Exception):
    pass


class Queue(_LoopBoundMixin):
    # The tasks that put what is got, where they are known: what getters are seen waiting for.
    _awaited = None

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        part_of(self._finished, self)
        self._finished.set()
        self._init(maxsize)  #@55
        self._is_shutdown = False

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()  #@64

    def _put(self, item):
        self._queue.append(item)

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)  #@76
                break

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def _format(self):
        result = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', None):
            result += f' _queue={list(self._queue)!r}'
        if self._getters:
            result += f' _getters[{len(self._getters)}]'
        if self._putters:
            result += f' _putters[{len(self._putters)}]'
        if self._unfinished_tasks:
            result += f' tasks={self._unfinished_tasks}'
        if self._is_shutdown:
            result += ' shutdown'
        return result

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        if self._maxsize <= 0:  #@120
            return False
        else:
            return self.qsize() >= self._maxsize  #@123

    async def put(self, item):  #@125
        while self.full():  #@133
            if self._is_shutdown:
                raise QueueShutDown  #@135
            putter = self._get_loop().create_future()  #@136
            waited_for(putter, self)
            self._putters.append(putter)
            try:
                await putter  #@139
            except:
                putter.cancel()  # Just in case putter is not done yet.  #@141
                self._give_up(putter, self._putters, self.full)
                raise
        return self.put_nowait(item)  #@154

    def _give_up(self, fut, waiters, blocked):
        # A waiter that was woken and cannot go on lets the next one.
        try:
            waiters.remove(fut)
        except ValueError:
            pass
        if not blocked() and not fut.cancelled():
            self._wakeup_next(waiters)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown  #@164
        if self.full():  #@165
            raise QueueFull  #@166
        self._put(item)  #@167
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)  #@170

    async def get(self):  #@172
        while self.empty():  #@180
            if self._is_shutdown and self.empty():
                raise QueueShutDown  #@182
            getter = self._get_loop().create_future()  #@183
            waited_for(getter, self._awaited or self)
            self._getters.append(getter)
            try:
                await getter  #@186
            except:
                getter.cancel()  # Just in case getter is not done yet.  #@188
                self._give_up(getter, self._getters, self.empty)
                raise
        return self.get_nowait()  #@201

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown  #@213
            raise QueueEmpty  #@214
        item = self._get()  #@215
        self._wakeup_next(self._putters)  #@216
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')  #@237
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):  #@242
        if self._unfinished_tasks > 0:
            await self._finished.wait()  #@251

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._finished.set()
        for waiters in (self._getters, self._putters):
            while waiters:
                fut = waiters.popleft()
                if not fut.done():
                    fut.set_result(None)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item, heappush=heapq.heappush):
        heappush(self._queue, item)  #@292

    def _get(self, heappop=heapq.heappop):
        return heappop(self._queue)  #@295


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
