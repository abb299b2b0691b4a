from abc import ABC


def _has(C, *methods):
    for method in methods:
        if not any(method in B.__dict__ and B.__dict__[method] is not None for B in C.__mro__):
            if not hasattr(C, method):
                return NotImplemented
    return True


def _abstract(name, methods, base=ABC, builtin=()):
    def __subclasshook__(cls, C):
        if cls is made:
            if any(issubclass(C, other) for other in builtin):
                return True
            return _has(C, *methods)
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    made = type(ABC)(name, (base,), {
        '__module__': 'collections.abc',
        '__subclasshook__': classmethod(__subclasshook__),
        '__class_getitem__': __class_getitem__,
    })
    return made


_sequences = (list, tuple, str, range)
_iterables = (*_sequences, dict, set, frozenset)
_generator = type(_ for _ in ())


async def _coroutine():
    yield


_async_generator = type(_coroutine())


async def _coroutine():
    pass


_one = _coroutine()
_coroutine_type = type(_one)
_one.close()

Hashable = _abstract('Hashable', ('__hash__',))
Sized = _abstract('Sized', ('__len__',), builtin=_iterables)
Container = _abstract('Container', ('__contains__',), builtin=_iterables)
Callable = _abstract('Callable', ('__call__',), builtin=(type(lambda: None), type(len), type))
Iterable = _abstract('Iterable', ('__iter__',), builtin=(*_iterables, _generator))
Iterator = _abstract('Iterator', ('__iter__', '__next__'), Iterable, (_generator,))
Generator = _abstract('Generator', ('__iter__', '__next__', 'send', 'throw', 'close'), Iterator, (_generator,))
Reversible = _abstract('Reversible', ('__reversed__', '__iter__'), Iterable, (list, tuple, dict, range))
Collection = _abstract('Collection', ('__len__', '__iter__', '__contains__'), Iterable, _iterables)
Awaitable = _abstract('Awaitable', ('__await__',), builtin=(_coroutine_type,))
Coroutine = _abstract('Coroutine', ('__await__', 'send', 'throw', 'close'), Awaitable, (_coroutine_type,))
AsyncIterable = _abstract('AsyncIterable', ('__aiter__',), builtin=(_async_generator,))
AsyncIterator = _abstract('AsyncIterator', ('__anext__', '__aiter__'), AsyncIterable, (_async_generator,))
AsyncGenerator = _abstract('AsyncGenerator', ('__aiter__', '__anext__', 'asend', 'athrow', 'aclose'), AsyncIterator, (_async_generator,))


class Sequence(Collection):
    @classmethod
    def __subclasshook__(cls, C):
        return True if cls is Sequence and issubclass(C, _sequences) else NotImplemented

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(v is value or v == value for v in self)

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value):
        for i, v in enumerate(self):
            if v is value or v == value:
                return i
        raise ValueError

    def count(self, value):
        return sum(1 for v in self if v is value or v == value)


class MutableSequence(Sequence):
    @classmethod
    def __subclasshook__(cls, C):
        return True if cls is MutableSequence and issubclass(C, list) else NotImplemented

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for v in values:
            self.append(v)

    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v

    def clear(self):
        while len(self):
            self.pop()


class Mapping(Collection):
    @classmethod
    def __subclasshook__(cls, C):
        return True if cls is Mapping and issubclass(C, dict) else NotImplemented

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return list(self)

    def items(self):
        return [(key, self[key]) for key in self]

    def values(self):
        return [self[key] for key in self]

    def __eq__(self, other):
        return isinstance(other, Mapping) and dict(self.items()) == dict(other.items())


class MutableMapping(Mapping):
    @classmethod
    def __subclasshook__(cls, C):
        return True if cls is MutableMapping and issubclass(C, dict) else NotImplemented

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class Set(Collection):
    @classmethod
    def __subclasshook__(cls, C):
        return True if cls is Set and issubclass(C, (set, frozenset)) else NotImplemented


class MutableSet(Set):
    pass
