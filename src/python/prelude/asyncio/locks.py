# exports: Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier, BrokenBarrierError
from asyncio import CancelledError
from asyncio import exceptions
from asyncio.exceptions import BrokenBarrierError
from asyncio.mixins import _LoopBoundMixin
from _interleave import acquired, part_of, released, waited_for
from collections import deque


class _ContextManagerMixin:
    async def __aenter__(self):  #@13
        await self.acquire()  #@14

    async def __aexit__(self, exc_type, exc, tb):  #@19
        self.release()  #@20


class _Waited(_LoopBoundMixin):
    # The waiters are futures, in the order in which they came.

    def _add_waiter(self, fut):
        # The trace says what it is that a task waits for.
        waited_for(fut, self)
        self._waiters.append(fut)

    def _shown(self, res, extra):
        if self._waiters:
            extra = f'{extra}, waiters:{len(self._waiters)}'
        return f'<{res[1:-1]} [{extra}]>'


class Lock(_ContextManagerMixin, _Waited):
    def __init__(self):
        self._waiters = None
        self._locked = False

    def __repr__(self):
        return self._shown(super().__repr__(), 'locked' if self._locked else 'unlocked')

    def locked(self):
        return self._locked

    async def acquire(self):  #@90
        if self._locked or self._waiters and not all(w.cancelled() for w in self._waiters):
            if self._waiters is None:
                self._waiters = deque()
            fut = self._get_loop().create_future()  #@105
            self._add_waiter(fut)
            try:
                try:
                    await fut  #@110
                finally:
                    self._waiters.remove(fut)
            except CancelledError:
                if not self._locked:
                    self._wake_up_first()  #@120
                raise
        self._locked = True
        acquired(self)
        return True

    def release(self):
        if self._locked:
            self._locked = False
            released(self)
            self._wake_up_first()  #@140
        else:
            raise RuntimeError('Lock is not acquired.')  #@142

    def _wake_up_first(self):
        if self._waiters:
            fut = self._waiters[0]
            if not fut.done():
                fut.set_result(True)  #@155


class Event(_Waited):
    def __init__(self):
        self._waiters = deque()
        self._value = False

    def __repr__(self):
        return self._shown(super().__repr__(), 'set' if self._value else 'unset')

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for fut in self._waiters:
                if not fut.done():
                    fut.set_result(True)  #@192

    def clear(self):
        self._value = False

    async def wait(self):  #@200
        if self._value:
            return True
        fut = self._get_loop().create_future()  #@210
        self._add_waiter(fut)
        try:
            await fut  #@213
            return True
        finally:
            self._waiters.remove(fut)


class Condition(_ContextManagerMixin, _Waited):
    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
            part_of(lock, self)
        self._lock = lock
        self.locked = lock.locked  #@235
        self.acquire = lock.acquire  #@236
        self.release = lock.release  #@237
        self._waiters = deque()

    def __repr__(self):
        return self._shown(super().__repr__(), 'locked' if self.locked() else 'unlocked')

    async def wait(self):  #@248
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')  #@264
        fut = self._get_loop().create_future()  #@266
        waited_for(fut, self)
        self.release()  #@267
        try:
            try:
                self._waiters.append(fut)
                try:
                    await fut  #@272
                    return True
                finally:
                    self._waiters.remove(fut)
            finally:
                # The lock is taken again whatever happens; of the cancellations meanwhile, the last counts.
                err = None
                while True:
                    try:
                        await self.acquire()  #@284
                        break
                    except CancelledError as e:
                        err = e
                if err is not None:
                    try:
                        raise err  # Re-raise most recent exception instance.  #@291
                    finally:
                        err = None
        except BaseException:
            # This task may have been notified: then another one is to be told.
            self._notify(1)  #@300
            raise

    async def wait_for(self, predicate):  #@303
        result = predicate()  #@311
        while not result:  #@312
            await self.wait()  #@313
            result = predicate()  #@314
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')  #@330
        self._notify(n)  #@331

    def _notify(self, n):
        for fut in self._waiters:
            if 0 >= n:
                break
            if not fut.done():
                n -= 1
                fut.set_result(False)  #@341

    def notify_all(self):
        self.notify(len(self._waiters))  #@349


class Semaphore(_ContextManagerMixin, _Waited):
    def __init__(self, value=1):
        if value < 0:  #@368
            raise ValueError("Semaphore initial value must be >= 0")  #@369
        self._waiters = None
        self._value = value

    def __repr__(self):
        extra = 'locked' if self.locked() else f'unlocked, value:{self._value}'
        return self._shown(super().__repr__(), extra)

    def locked(self):
        return self._value == 0 or any(not w.cancelled() for w in self._waiters or ())

    async def acquire(self):  #@386
        if not self.locked():
            self._value -= 1
            acquired(self)
            return True
        if self._waiters is None:
            self._waiters = deque()
        fut = self._get_loop().create_future()  #@402
        self._add_waiter(fut)
        try:
            try:
                await fut  #@407
            finally:
                self._waiters.remove(fut)
        except CancelledError:
            if fut.done() and not fut.cancelled():
                # The permit that was given to this one goes back.
                self._value += 1
            raise
        finally:
            while self._value > 0:
                if not self._wake_up_next():  #@424
                    break
        acquired(self)
        return True

    def release(self):
        self._value += 1  #@434
        released(self)
        self._wake_up_next()  #@435

    def _wake_up_next(self):
        for fut in self._waiters or ():
            if not fut.done():
                self._value -= 1
                fut.set_result(True)  #@445
                return True
        return False


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)  #@460

    def release(self):
        if self._value >= self._bound_value:  #@463
            raise ValueError('BoundedSemaphore released too many times')  #@464
        super().release()  #@465


class _BarrierState:
    def __init__(self, value):
        self.value = value


_FILLING = _BarrierState.FILLING = _BarrierState('filling')
_DRAINING = _BarrierState.DRAINING = _BarrierState('draining')
_RESETTING = _BarrierState.RESETTING = _BarrierState('resetting')
_BROKEN = _BarrierState('broken')


class Barrier(_LoopBoundMixin):
    def __init__(self, parties):
        if parties < 1:  #@487
            raise ValueError('parties must be > 0')  #@488
        self._cond = Condition()
        part_of(self._cond, self)
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        extra = self._state.value
        if not self.broken:
            extra += f', waiters:{self.n_waiting}/{self.parties}'
        return f'<{super().__repr__()[1:-1]} [{extra}]>'

    async def __aenter__(self):  #@503
        return await self.wait()  #@506

    async def __aexit__(self, *args):
        pass

    async def wait(self):  #@511
        async with self._cond:  #@518
            await self._block() # Block while the barrier drains or resets.  #@519
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    await self._release()  #@525
                else:
                    await self._wait()  #@527
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        await self._cond.wait_for(  #@537
            lambda: self._state not in (
                _BarrierState.DRAINING, _BarrierState.RESETTING
            )
        )
        if self._state is _BROKEN:
            raise exceptions.BrokenBarrierError("Barrier aborted")  #@548

    async def _release(self):
        self._state = _DRAINING
        self._cond.notify_all()

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)  #@564
        if self._state in (_BROKEN, _RESETTING):
            raise exceptions.BrokenBarrierError("Abort or reset of barrier")  #@567

    def _exit(self):
        if self._count == 0:
            if self._state in (_RESETTING, _DRAINING):
                self._state = _FILLING
            self._cond.notify_all()

    async def reset(self):  #@577
        async with self._cond:  #@583
            self._state = _FILLING if self._count == 0 else _RESETTING
            self._cond.notify_all()

    async def abort(self):  #@593
        async with self._cond:  #@599
            self._state = _BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state is _FILLING else 0

    @property
    def broken(self):
        return self._state is _BROKEN
