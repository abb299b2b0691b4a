# Pools of processes. A page has one process: the workers are threads here, which are given what could have been sent
# to another process, and give back exceptions as from there (Lib/concurrent/futures/process.py).
import types
from concurrent.futures import _base, thread
from traceback import format_exception

_LINE = ('  File "/usr/lib/python3.13/concurrent/futures/process.py", line 253, in _process_worker\n'
         '    r = call_item.fn(*call_item.args, **call_item.kwargs)\n')
_FEED = '''Traceback (most recent call last):
  File "/usr/lib/python3.13/multiprocessing/queues.py", line 262, in _feed
    obj = _ForkingPickler.dumps(obj)
  File "/usr/lib/python3.13/multiprocessing/reduction.py", line 51, in dumps
    cls(buf, protocol).dump(obj)
    ~~~~~~~~~~~~~~~~~~~~~~~^^^^^
'''
_NEVER = (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.FrameType, types.ModuleType)


class PicklingError(Exception):
    __module__ = '_pickle'


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class BrokenProcessPool(_base.BrokenExecutor):
    pass


def _refused(value, seen):
    # Why a value could not be sent to another process; None where it could.
    if id(value) in seen:
        return None
    seen.add(id(value))
    if isinstance(value, (types.FunctionType, type)):
        name, module = value.__qualname__, value.__module__
        if '<locals>' in name:
            return AttributeError(f'Can\'t get local object {name!r}')
        if name == '<lambda>':
            return PicklingError(f"Can't pickle {value!r}: attribute lookup <lambda> on {module} failed")
        return None
    if isinstance(value, types.MethodType):
        return _refused(value.__self__, seen)
    if isinstance(value, _NEVER):
        return TypeError(f"cannot pickle '{type(value).__name__}' object")
    parts = ()
    if isinstance(value, (list, tuple, set, frozenset)):
        parts = value
    elif isinstance(value, dict):
        parts = [*value, *value.values()]
    elif type(value).__name__ == 'partial':
        parts = value.func, *value.args, *value.keywords.values()
    elif isinstance(getattr(value, '__dict__', None), dict) and type(value).__module__ == '__main__':
        parts = type(value), *value.__dict__.values()
    for part in parts:
        error = _refused(part, seen)
        if error is not None:
            return error
    return None


class _Item(thread._WorkItem):
    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        error = _refused((self.fn, self.args, self.kwargs), set())
        if error is not None:
            text = _FEED + format_exception(error)[-1]
        else:
            try:
                result = self.fn(*self.args, **self.kwargs)
            except BaseException as e:
                error, tb = e, e.__traceback__.tb_next
                error.__traceback__ = tb
                head, *rest = format_exception(error, chain=False)
                text = ''.join([head, _LINE, *rest]) if tb else ''.join([head, *rest])
            else:
                self.future.set_result(result)
                return
        error.__traceback__ = None
        error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
        self.future.set_exception(error)


class ProcessPoolExecutor(thread.ThreadPoolExecutor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, 'Process', initializer, initargs)

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(_Item, fn, args, kwargs)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        return super().map(fn, *iterables, timeout=timeout)
