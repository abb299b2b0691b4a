from _interleave import deque, field_of_tuple

_keywords = frozenset((
    'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif',
    'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or',
    'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'))


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def __repr__(self):
        return f'{type(self).__name__}({self.default_factory!r}, {dict(self)!r})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        return (type(self), (self.default_factory, dict(self)))

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        return type(self)(self.default_factory, {**other, **self})


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            rest = list(self.items())
            self.clear()
            self[key] = value
            self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = list(self)[-1] if last else next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    __hash__ = None

    def __or__(self, other):
        return type(self)({**self, **other}) if isinstance(other, dict) else NotImplemented

    def __repr__(self):
        return f'{type(self).__name__}({dict(self)!r})' if self else f'{type(self).__name__}()'


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwds):
        if hasattr(iterable, 'items'):
            for key, count in iterable.items():
                self[key] = self[key] + count
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] + 1
        for key, count in kwds.items():
            self[key] = self[key] + count

    def subtract(self, iterable=None, /, **kwds):
        for key, count in Counter(iterable, **kwds).items():
            self[key] = self[key] - count

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def _combined(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            count = combine(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _becomes(self, other):
        # In place: what has no count left is gone.
        for key in [key for key in self if key not in other]:
            del self[key]
        for key, count in other.items():
            self[key] = count
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._becomes(+self)

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._becomes(+self)

    def __ior__(self, other):
        return self._becomes(self | other)

    def __iand__(self, other):
        return self._becomes(self & other)

    def _compared(self, other, holds):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(holds(self[key], other[key]) for both in (self, other) for key in both)

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __ne__(self, other):
        return NotImplemented if not isinstance(other, Counter) else not self == other

    __hash__ = None

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __lt__(self, other):
        return NotImplemented if not isinstance(other, Counter) else self <= other and self != other

    def __gt__(self, other):
        return NotImplemented if not isinstance(other, Counter) else self >= other and self != other

    __copy__ = copy

    def __reduce__(self):
        return (type(self), (dict(self),))

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f'{name}()'
        try:
            pairs = self.most_common()
        except TypeError:
            pairs = self.items()
        return f'{name}({{{", ".join([f"{k!r}: {v!r}" for k, v in pairs])}}})'


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    fields, typename = list(map(str, field_names)), str(typename)
    if rename:
        seen = set()
        for index, name in enumerate(fields):
            if not name.isidentifier() or name in _keywords or name.startswith('_') or name in seen:
                fields[index] = f'_{index}'
            seen.add(name)
    for name in [typename, *fields]:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _keywords:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    for index, name in enumerate(fields):
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in fields[:index]:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
    fields = tuple(fields)
    if defaults is not None and len(tuple(defaults)) > len(fields):
        raise TypeError('Got more default values than field names')
    given = dict(zip(reversed(fields), reversed(tuple(defaults or ()))))

    def __new__(cls, *args, **kwargs):
        if len(args) > len(fields):
            n = len(fields) + 1
            takes = n if not given else f'from {n - len(given)} to {n}'
            raise TypeError(f'{typename}.__new__() takes {takes} positional arguments but {len(args) + 1} were given')
        values = dict(zip(fields, args))
        for name, value in kwargs.items():
            if name not in fields:
                raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'")
            if name in values:
                raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
            values[name] = value
        missing = [name for name in fields if name not in values and name not in given]
        if missing:
            names = [repr(name) for name in missing]
            listed = names[0] if len(names) == 1 else (
                f'{names[0]} and {names[1]}' if len(names) == 2 else f'{", ".join(names[:-1])}, and {names[-1]}')
            plural = '' if len(names) == 1 else 's'
            raise TypeError(f'{typename}.__new__() missing {len(names)} required positional argument{plural}: {listed}')
        return tuple.__new__(cls, [values[name] if name in values else given[name] for name in fields])

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in zip(fields, self)])
        return f'{type(self).__name__}({shown})'

    def _asdict(self):
        return dict(zip(fields, self))

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(fields, self)]
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return tuple.__new__(type(self), values)

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f'Expected {len(fields)} arguments, got {len(values)}')
        return tuple.__new__(cls, values)

    namespace = {
        '__doc__': f'{typename}({", ".join(fields)})',
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': {name: given[name] for name in fields if name in given},
        '__new__': __new__,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '_replace': _replace,
        '__replace__': _replace,
        '__getnewargs__': lambda self: tuple(self),
        '_make': classmethod(_make),
        '__match_args__': fields,
        '__module__': module or '__main__',
    }
    for index, name in enumerate(fields):
        namespace[name] = field_of_tuple(index)
    return type(typename, (tuple,), namespace)
