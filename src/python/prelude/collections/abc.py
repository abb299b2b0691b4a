from abc import ABCMeta, abstractmethod
from types import GenericAlias
from _interleave import in_order


def _abstract(name, base, methods, mixins=()):
    # A class whose subclasses are those that have all of the methods.
    def __subclasshook__(cls, C):
        if cls is made:
            for method in wanted:
                if in_order(C, method) is None:
                    return NotImplemented
            return True
        return NotImplemented

    wanted = (*methods, *mixins)
    namespace = {'__module__': 'collections.abc', '__slots__': (), '__subclasshook__': classmethod(__subclasshook__)}
    for method in methods:
        if base is None or method not in base.__abstractmethods__:
            def function(self, *args):
                raise NotImplementedError
            function.__name__, function.__qualname__ = method, f'{name}.{method}'
            namespace[method] = abstractmethod(function)
    if name not in ('Sized', 'Hashable', 'Iterator', 'Generator', 'Coroutine'):
        namespace['__class_getitem__'] = classmethod(GenericAlias)
    made = ABCMeta(name, (base or object,), namespace)
    return made


Hashable = _abstract('Hashable', None, ['__hash__'])
Sized = _abstract('Sized', None, ['__len__'])
Container = _abstract('Container', None, ['__contains__'])
Callable = _abstract('Callable', None, ['__call__'])
Buffer = _abstract('Buffer', None, ['__buffer__'])
Iterable = _abstract('Iterable', None, ['__iter__'])
Iterator = _abstract('Iterator', Iterable, ['__next__'], ['__iter__'])
Iterator.__iter__ = lambda self: self
Iterator.__abstractmethods__ = frozenset({'__next__'})
Reversible = _abstract('Reversible', Iterable, ['__reversed__'], ['__iter__'])
Generator = _abstract('Generator', Iterator, ['send', 'throw'], ['close', '__iter__', '__next__'])
Awaitable = _abstract('Awaitable', None, ['__await__'])
Coroutine = _abstract('Coroutine', Awaitable, ['send', 'throw'], ['close', '__await__'])
AsyncIterable = _abstract('AsyncIterable', None, ['__aiter__'])
AsyncIterator = _abstract('AsyncIterator', AsyncIterable, ['__anext__'], ['__aiter__'])
AsyncIterator.__aiter__ = lambda self: self
AsyncIterator.__abstractmethods__ = frozenset({'__anext__'})
AsyncGenerator = _abstract('AsyncGenerator', AsyncIterator, ['asend', 'athrow'], ['aclose', '__aiter__', '__anext__'])


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Collection and all([in_order(C, method) is not None for method in ('__len__', '__iter__', '__contains__')]):
            return True
        return NotImplemented


def _next(self):
    return self.send(None)


def _close(self):
    try:
        self.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        pass
    else:
        raise RuntimeError('generator ignored GeneratorExit')


async def _anext(self):
    return await self.asend(None)


async def _aclose(self):
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        pass
    else:
        raise RuntimeError('asynchronous generator ignored GeneratorExit')


Generator.__next__ = _next
Generator.close = Coroutine.close = _close
AsyncGenerator.__anext__ = _anext
AsyncGenerator.aclose = _aclose
Generator.__abstractmethods__ = frozenset({'send', 'throw'})
AsyncGenerator.__abstractmethods__ = frozenset({'asend', 'athrow'})


class Sequence(Reversible, Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for v in self:
            if v is value or v == value:
                return True
        return False

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        if start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        i = start
        while stop is None or i < stop:
            try:
                v = self[i]
            except IndexError:
                break
            if v is value or v == value:
                return i
            i += 1
        raise ValueError

    def count(self, value):
        return sum([1 for v in self if v is value or v == value])


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def clear(self):
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        for v in list(values) if values is self else values:
            self.append(v)

    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


def _all_in(some, others):
    for each in some:
        if each not in others:
            return False
    return True


class Set(Collection):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and _all_in(self, other)

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and _all_in(other, self)

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)

    __rand__ = __and__

    def isdisjoint(self, other):
        for value in other:
            if value in self:
                return False
        return True

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(e for s in (self, other) for e in s)

    __ror__ = __or__

    def __sub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        other = other if isinstance(other, Set) else set(other)
        return self._from_iterable(value for value in self if value not in other)

    def __rsub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value not in self)

    def __xor__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        other = other if isinstance(other, Set) else self._from_iterable(other)
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def _hash(self):
        # CPython counts before it looks at each.
        len(self)
        return hash(frozenset(self))


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        try:
            value = next(iter(self))
        except StopIteration:
            raise KeyError from None
        self.discard(value)
        return value

    def clear(self):
        for value in list(self):
            self.discard(value)

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __isub__(self, it):
        for value in list(it):
            self.discard(value)
        return self


class MappingView(Sized):
    __slots__ = ('_mapping',)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._mapping!r})'


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            v = self._mapping[key]
        except KeyError:
            return False
        return v is value or v == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any([v is value or v == value for v in self])

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class Mapping(Collection):
    __slots__ = ()
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

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
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


_missing = object()


class MutableMapping(Mapping):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is _missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        try:
            key = next(iter(self))
        except StopIteration:
            raise KeyError from None
        value = self[key]
        del self[key]
        return key, value

    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


for _base, _classes in (
    (Sequence, (tuple, str, range, bytes)),
    (MutableSequence, (list, bytearray)),
    (Set, (frozenset,)),
    (MutableSet, (set,)),
    (KeysView, (type({}.keys()),)),
    (ItemsView, (type({}.items()),)),
    (ValuesView, (type({}.values()),)),
    (Mapping, (type(type.__dict__),)),
    (MutableMapping, (dict,)),
):
    for _class in _classes:
        _base.register(_class)
from _interleave import deque
MutableSequence.register(deque)
ByteString = Sequence
