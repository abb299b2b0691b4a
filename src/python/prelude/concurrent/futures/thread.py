import os
import queue
import threading
from concurrent.futures import _base

# The queue that each worker thread waits at.
_threads_queues = {}
_shutdown = False
# Held while a job is taken in and a worker starts: one that submits at once waits until that is over.
_global_shutdown_lock = threading.Lock()


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    items = list(_threads_queues.items())
    for t, q in items:
        q.put(None)
    for t, q in items:
        t.join()


threading._register_atexit(_python_exit)


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)  #@58
        except BaseException as exc:
            self.future.set_exception(exc)
            self = None
        else:
            self.future.set_result(result)


class _Pool:
    # What the workers know of their executor, so that they do not keep it alive.
    def __init__(self):
        self.idle = threading.Semaphore(0)
        self.broken = self.shutdown = False


def _worker(pool, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)  #@72
        except BaseException as e:
            _base._report('Exception in initializer:', e)
            _initializer_failed(pool, work_queue)
            return
    while True:
        try:
            work_item = work_queue.get_nowait()
        except queue.Empty:
            pool.idle.release()
            work_item = work_queue.get(block=True)
        if work_item is not None:
            work_item.run()  #@92
            del work_item  #@94
        elif _shutdown or pool.shutdown:
            pool.shutdown = True
            work_queue.put(None)
            _threads_queues.pop(threading.current_thread(), None)
            return


def _drain(work_queue):
    while True:
        try:
            work_item = work_queue.get_nowait()
        except queue.Empty:
            return
        if work_item is not None:
            yield work_item.future


def _initializer_failed(pool, work_queue):
    pool.broken = 'A thread initializer failed, the thread pool is not usable anymore'
    for future in _drain(work_queue):
        future.set_exception(BrokenThreadPool(pool.broken))


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class ThreadPoolExecutor(_base.Executor):
    _count = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #@147
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #@150
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._threads = []
        self._pool = _Pool()
        self._shutdown_lock = threading.Lock()
        self._initializer, self._initargs = initializer, initargs
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{ThreadPoolExecutor._count}'
            ThreadPoolExecutor._count += 1
        self._thread_name_prefix = thread_name_prefix

    _broken = property(lambda self: self._pool.broken)
    _shutdown = property(lambda self: self._pool.shutdown)

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(_WorkItem, fn, args, kwargs)

    def _submit(self, item, fn, args, kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)  #@167
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')  #@170
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after '  #@172
                                   'interpreter shutdown')
            f = _base.Future()
            self._work_queue.put(item(f, fn, args, kwargs))
            self._adjust_thread_count()
            return f

    def _adjust_thread_count(self):
        if self._pool.idle.acquire(timeout=0):
            return
        number = len(self._threads)
        if number < self._max_workers:
            args = self._pool, self._work_queue, self._initializer, self._initargs
            t = threading.Thread(name=f'{self._thread_name_prefix}_{number}', target=_worker, args=args)
            # A thread may be over before its start is.
            _threads_queues[t] = self._work_queue
            t.start()
            self._threads.append(t)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._pool.shutdown = True
            if cancel_futures:
                for future in _drain(self._work_queue):
                    future.cancel()
            self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()

    def __del__(self):
        # Nobody can submit any more: the workers end.
        if hasattr(self, '_pool') and not self._pool.shutdown:
            self._pool.shutdown = True
            self._work_queue.put(None)
