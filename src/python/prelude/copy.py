# Copies of objects, flat and deep.
from _interleave import deque


class Error(Exception):
    pass


error = Error
_atoms = (type(None), int, float, bool, str, bytes, tuple, frozenset, type, range, slice, type(...), type(len),
          type(lambda: 0))


def _is_atom(x):
    return isinstance(x, type) or type(x) in _atoms or type(x).__name__ in (
        'property', 'code', 'NotImplementedType', 'ReferenceType', 'method_descriptor')


def copy(x):
    kind = type(x)
    if _is_atom(x):
        return x
    if kind in (list, dict, set, bytearray):
        return x.copy()
    special = getattr(kind, '__copy__', None)
    if special is not None:
        return special(x)
    return _rebuilt(x, lambda value: value)


def deepcopy(x, memo=None, _nil=[]):
    memo = {} if memo is None else memo
    key = id(x)
    if key in memo:
        return memo[key]
    kind = type(x)
    if kind is tuple:
        made = tuple([deepcopy(item, memo) for item in x])
        if key in memo:
            return memo[key]
        if all(a is b for a, b in zip(made, x)):
            made = x
    elif kind is frozenset:
        made = frozenset([deepcopy(item, memo) for item in x])
    elif _is_atom(x):
        return x
    elif kind is list:
        made = memo[key] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif kind is dict:
        made = memo[key] = {}
        for name, item in x.items():
            made[deepcopy(name, memo)] = deepcopy(item, memo)
    elif kind is set:
        made = {deepcopy(item, memo) for item in x}
    elif kind is bytearray:
        made = x.copy()
    elif getattr(kind, '__deepcopy__', None) is not None:
        made = kind.__deepcopy__(x, memo)
    else:
        made = _rebuilt(x, lambda value: deepcopy(value, memo), memo)
    memo[key] = made
    memo.setdefault(id(memo), []).append(x)
    return made


def replace(obj, /, **changes):
    method = getattr(type(obj), '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return method(obj, **changes)


class _Some:
    def method(self):
        pass


_method = type(_Some().method)


def _refused(x):
    raise TypeError(f'cannot pickle {type(x).__name__!r} object')


_never = ('coroutine', 'generator', 'async_generator', 'lock', '_thread.lock', 'module', 'frame', 'traceback', '_asyncio.Task',
          '_asyncio.Future', 'Task', 'Future', '_contextvars.Context', 'Context', 'ContextVar', 'RLock')


def _rebuilt(x, through, memo=None):
    # As pickling would take it apart and put it together again.
    kind = type(x)
    reduce = getattr(kind, '__reduce__', None)
    if reduce is not None and reduce is not getattr(object, '__reduce__', None):
        parts = x.__reduce__()
        if isinstance(parts, tuple):
            made = parts[0](*[through(arg) for arg in parts[1]])
            if len(parts) > 2 and parts[2]:
                _restore(made, through(parts[2]))
            return made
        return x
    if kind.__name__ in _never and kind.__module__ != '__main__':
        _refused(x)
    if isinstance(x, BaseException):
        made = kind.__new__(kind, *[through(arg) for arg in x.args])
        made.args = tuple([through(arg) for arg in x.args])
    elif kind is _method:
        return kind(x.__func__, through(x.__self__))
    elif isinstance(x, deque):
        made = kind() if x.maxlen is None else kind((), x.maxlen)
    elif isinstance(x, (int, float, str, bytes, tuple, frozenset)):
        base = next(base for base in (int, float, str, bytes, tuple, frozenset) if isinstance(x, base))
        value = base([through(item) for item in x]) if base in (tuple, frozenset) else base(x)
        arguments = x.__getnewargs__() if hasattr(x, '__getnewargs__') else (value,)
        made = tuple.__new__(kind, value) if base is tuple else kind.__new__(kind, *arguments)
    else:
        made = kind.__new__(kind)
    if memo is not None:
        memo[id(x)] = made
    if hasattr(kind, '__getstate__') and kind.__getstate__ is not getattr(object, '__getstate__', None):
        state = x.__getstate__()
    else:
        state = dict(getattr(x, '__dict__', ()))
        slots = {}
        for base in kind.__mro__:
            names = base.__dict__.get('__slots__', ())
            for name in (names,) if isinstance(names, str) else names:
                if name.startswith('__') and not name.endswith('__'):
                    name = f"_{base.__name__.lstrip('_')}{name}"
                if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                    slots[name] = getattr(x, name)
        state = (state, slots) if slots else state
    if state:
        _restore(made, through(state))
    if isinstance(x, (list, deque)):
        for item in (list if isinstance(x, list) else deque).__iter__(x):
            made.append(through(item))
    elif isinstance(x, dict):
        for name, item in dict.items(x):
            dict.__setitem__(made, through(name), through(item))
    elif isinstance(x, set):
        made.update([through(item) for item in set.__iter__(x)])
    return made


def _restore(made, state):
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    slots = {}
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    for name, value in (state or {}).items():
        object.__setattr__(made, name, value) if not isinstance(made, BaseException) else setattr(made, name, value)
    for name, value in slots.items():
        object.__setattr__(made, name, value)
