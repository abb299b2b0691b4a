import queue
import threading
from _interleave import at_exit
from concurrent.futures import _base

_executors = []


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


def _worker(executor, work_queue):
    if executor._initializer is not None:
        try:
            executor._initializer(*executor._initargs)
        except BaseException as e:
            from _interleave import format_exception, warned
            warned(f'Exception in initializer:\n{format_exception(e)}')
            executor._initializer_failed()
            return
    while True:
        try:
            work_item = work_queue.get_nowait()
        except queue.Empty:
            executor._idle_semaphore.release()
            work_item = work_queue.get(block=True)
        if work_item is None:
            work_queue.put(None)
            return
        work_item.run()  #@92
        del work_item  #@94


def _python_exit():
    for executor in _executors:
        executor.shutdown()


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class ThreadPoolExecutor(_base.Executor):
    _counter = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #@147
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #@150
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = []
        self._broken = self._shutdown = False
        self._initializer, self._initargs = initializer, initargs
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{ThreadPoolExecutor._counter}'
            ThreadPoolExecutor._counter += 1
        self._thread_name_prefix = thread_name_prefix
        if not _executors:
            at_exit(_python_exit)
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)  #@167
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')  #@170
        f = _base.Future()
        self._work_queue.put(_WorkItem(f, fn, args, kwargs))
        if not self._idle_semaphore.acquire(timeout=0) and len(self._threads) < self._max_workers:
            name = f'{self._thread_name_prefix}_{len(self._threads)}'
            t = threading.Thread(name=name, target=_worker, args=(self, self._work_queue), daemon=True)
            self._threads.append(t)
            t.start()
        return f

    def _drain(self):
        while True:
            try:
                work_item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if work_item is not None:
                yield work_item.future

    def _initializer_failed(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        for future in self._drain():
            future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for future in self._drain():
                future.cancel()
        self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()
