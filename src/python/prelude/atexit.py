from _interleave import at_exit as _at_exit

_known = []


def register(func, /, *args, **kwargs):
    entry = [func, args, kwargs]
    _known.append(entry)

    def call():
        if entry in _known:
            _known.remove(entry)
            func(*args, **kwargs)
    _at_exit(call)
    return func


def unregister(func, /):
    _known[:] = [entry for entry in _known if entry[0] != func]
