# exports:


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
