from types import GenericAlias, UnionType, _shown, union


class _Special:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return f'typing.{self._name}'

    def __getitem__(self, item):
        return _Alias(self, item)

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')


class _Alias(GenericAlias):
    def __mro_entries__(self, bases):
        origin = self.__origin__
        return origin.__mro_entries__(bases) if isinstance(origin, _Special) else (origin,)

    def __getattr__(self, name):
        raise AttributeError(name)


class _Optional(_Special):
    def __getitem__(self, item):
        return _Union([item, type(None)])


class _UnionForm(_Special):
    def __getitem__(self, items):
        return _Union(list(items) if isinstance(items, tuple) else [items])


class _Union:
    def __init__(self, args):
        self.__args__ = tuple([type(None) if arg is None else arg for arg in args])

    def __repr__(self):
        names = ['None' if arg is type(None) else _shown(arg) for arg in self.__args__]
        if len(names) == 2 and 'None' in names:
            names.remove('None')
            return f'typing.Optional[{names[0]}]'
        return f"typing.Union[{', '.join(names)}]"

    def __or__(self, other):
        return _Union([*self.__args__, other])

    def __instancecheck__(self, value):
        return isinstance(value, self.__args__)


Any = _Special('Any')
Optional = _Optional('Optional')
Union = _UnionForm('Union')
Callable = _Special('Callable')
Literal = _Special('Literal')
Final = _Special('Final')
ClassVar = _Special('ClassVar')
Annotated = _Special('Annotated')
Concatenate = _Special('Concatenate')
TypeAlias = _Special('TypeAlias')
TypeGuard = _Special('TypeGuard')
TypeIs = _Special('TypeIs')
Self = _Special('Self')
Never = _Special('Never')
NoReturn = _Special('NoReturn')
LiteralString = _Special('LiteralString')
Required = _Special('Required')
NotRequired = _Special('NotRequired')
Unpack = _Special('Unpack')
AnyStr = _Special('AnyStr')


class _Builtin(_Special):
    def __init__(self, name, origin):
        self._name = name
        self._origin = origin

    def __mro_entries__(self, bases):
        return (self._origin,)

    def __call__(self, *args, **kwargs):
        return self._origin(*args, **kwargs)

    def __instancecheck__(self, value):
        return isinstance(value, self._origin)


List = _Builtin('List', list)
Dict = _Builtin('Dict', dict)
Set = _Builtin('Set', set)
FrozenSet = _Builtin('FrozenSet', frozenset)
Tuple = _Builtin('Tuple', tuple)
Type = _Builtin('Type', type)


def __getattr_abc(name):
    import collections.abc
    return getattr(collections.abc, name)


class _Abstract(_Special):
    def __mro_entries__(self, bases):
        return (__getattr_abc(self._name),)

    def __instancecheck__(self, value):
        return isinstance(value, __getattr_abc(self._name))


Iterable = _Abstract('Iterable')
Iterator = _Abstract('Iterator')
Generator = _Abstract('Generator')
Sequence = _Abstract('Sequence')
MutableSequence = _Abstract('MutableSequence')
Mapping = _Abstract('Mapping')
MutableMapping = _Abstract('MutableMapping')
Awaitable = _Abstract('Awaitable')
Coroutine = _Abstract('Coroutine')
AsyncIterable = _Abstract('AsyncIterable')
AsyncIterator = _Abstract('AsyncIterator')
AsyncGenerator = _Abstract('AsyncGenerator')
Collection = _Abstract('Collection')
Container = _Abstract('Container')
Hashable = _Abstract('Hashable')
Sized = _Abstract('Sized')
Reversible = _Abstract('Reversible')


class _Collections(_Special):
    def _class(self):
        import collections
        names = {'DefaultDict': 'defaultdict', 'Deque': 'deque'}
        return getattr(collections, names.get(self._name, self._name))

    def __mro_entries__(self, bases):
        return (self._class(),)

    def __call__(self, *args, **kwargs):
        return self._class()(*args, **kwargs)


DefaultDict = _Collections('DefaultDict')
Deque = _Collections('Deque')
Counter = _Collections('Counter')
OrderedDict = _Collections('OrderedDict')
ChainMap = _Collections('ChainMap')


class _ContextManagers(_Special):
    def __mro_entries__(self, bases):
        import contextlib
        return (getattr(contextlib, 'Abstract' + self._name),)


ContextManager = _ContextManagers('ContextManager')
AsyncContextManager = _ContextManagers('AsyncContextManager')


class TypeVar:
    def __init__(self, name, *constraints, **kwargs):
        self.__name__ = name

    def __repr__(self):
        return f'~{self.__name__}'

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)


class ParamSpec(TypeVar):
    args = kwargs = None


class TypeVarTuple(TypeVar):
    pass


class Generic:
    def __class_getitem__(cls, params):
        return GenericAlias(cls, params)


class Protocol(Generic):
    pass


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


class Text(str):
    pass


TYPE_CHECKING = False


def cast(typ, val):
    return val


def overload(func):
    return func


def final(func):
    return func


def override(func):
    return func


def runtime_checkable(cls):
    return cls


def no_type_check(func):
    return func


def NewType(name, tp):
    return tp


def get_type_hints(obj, *args, **kwargs):
    return dict(getattr(obj, '__annotations__', {}))


def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj):
    return obj


class _NamedTupleMeta:
    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __call__(self, typename, fields):
        from collections import namedtuple
        return namedtuple(typename, [name for name, _ in fields])


class _NamedTuple:
    pass


class _MakeNamedTuple(type):
    def __new__(mcls, name, bases, namespace):
        if name == '_Root':
            return super().__new__(mcls, name, bases, namespace)
        from collections import namedtuple
        fields = list(namespace.get('__annotations__', {}))
        defaults = [namespace[field] for field in fields if field in namespace]
        made = namedtuple(name, fields, defaults=defaults, module=namespace.get('__module__'))
        rest = {k: v for k, v in namespace.items() if k not in fields and k not in ('__annotations__', '__qualname__')}
        for key, value in rest.items():
            if key not in ('__module__',):
                setattr(made, key, value)
        return made


class _Root(metaclass=_MakeNamedTuple):
    pass


_NamedTuple = _Root
NamedTuple = _NamedTupleMeta()


class _TypedDictMeta:
    def __mro_entries__(self, bases):
        return (dict,)

    def __call__(self, typename, fields=None, *, total=True):
        return dict


class TypedDict(dict):
    def __init_subclass__(cls, total=True):
        pass
