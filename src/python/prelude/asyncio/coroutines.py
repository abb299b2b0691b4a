# exports: iscoroutinefunction
from _interleave import makes


def iscoroutinefunction(func):
    if makes(func) == 'coroutine':
        return True
    while type(func).__name__ == 'partial' and hasattr(func, 'func'):
        func = func.func
    func = getattr(func, '__func__', func)
    return makes(func) == 'coroutine' or getattr(func, '_is_coroutine_mark', False) is True


async def _anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
