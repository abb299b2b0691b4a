# exports: iscoroutinefunction
# the package's: iscoroutine
from _interleave import makes


def iscoroutinefunction(func):
    if makes(func) == 'coroutine':
        return True
    while type(func).__name__ == 'partial' and hasattr(func, 'func'):
        func = func.func
    func = getattr(func, '__func__', func)
    return makes(func) == 'coroutine' or getattr(func, '_is_coroutine_mark', False) is True


class anext_awaitable:
    # What anext(iterator, default) gives.
    def __init__(self, inner, default):
        self._inner = inner
        self._default = default

    def __await__(self):
        try:
            return (yield from self._inner.__await__())
        except StopAsyncIteration:
            return self._default


anext_awaitable.__module__ = 'builtins'
