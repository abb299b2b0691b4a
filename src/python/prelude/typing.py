from types import GenericAlias, UnionType, FunctionType, _parameters, _replaced, _shown
import collections.abc as _abc
import sys as _sys

TYPE_CHECKING = False


class _Form:
    # What all of the forms can be: parts of a union.
    _is_type_form = True

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Special(_Form):
    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return f'typing.{self._name}'

    def __getitem__(self, item):
        if self._getitem is None:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._getitem(self, item)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, value):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, value):
        raise TypeError(f'{self!r} cannot be used with issubclass()')


def _entries(alias, bases):
    # The bases that a name of typing stands for: its class, and Generic unless a base after it brings that.
    found = () if alias.__origin__ in bases else (alias.__origin__,)
    for base in bases[bases.index(alias) + 1:]:
        if isinstance(base, (_Alias, _Generic)) or isinstance(base, type) and issubclass(base, Generic):
            return found
    return found + (Generic,)


class _Alias(_Form, GenericAlias):
    def __init__(self, origin, args, name=None):
        GenericAlias.__init__(self, origin, tuple([type(None) if arg is None else _reference(arg) for arg in
                                                   (args if isinstance(args, tuple) else (args,))]))
        self._name = name

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _shown(self.__origin__)
        return f"{name}[{', '.join(map(_shown, self.__args__)) or '()'}]"

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _Special):
            return origin.__mro_entries__(bases)
        if self._name:
            return _entries(self, bases)
        if origin is Generic and any(isinstance(b, _Alias) and b is not self and b.__origin__ is Protocol for b in bases):
            return ()
        return (origin,)

    def __getitem__(self, items):
        made = GenericAlias.__getitem__(self, items)
        return _Alias(made.__origin__, made.__args__, self._name)

    def __call__(self, *args, **kwargs):
        if self._name in ('List', 'Dict', 'Set', 'FrozenSet', 'Type', 'Tuple'):
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return GenericAlias.__call__(self, *args, **kwargs)

    def __instancecheck__(self, value):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    __subclasscheck__ = __instancecheck__


class _Union(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f'typing.Optional[{_shown(args[0] if args[1] is type(None) else args[1])}]'
        return f"typing.Union[{', '.join(map(_shown, args))}]"

    def __eq__(self, other):
        if not isinstance(other, (_Union, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, value):
        return any([isinstance(value, arg) for arg in self.__args__])

    def __subclasscheck__(self, value):
        return any([issubclass(value, arg) for arg in self.__args__])

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        return Union[tuple(_replaced(self.__args__, dict(zip(self.__parameters__, items))))]

    def __call__(self, *args, **kwargs):
        raise TypeError('Cannot instantiate typing.Union')


class ForwardRef(_Form):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__, self.__forward_module__ = arg, module

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))


def _reference(arg, module=None):
    return ForwardRef(arg, module=module) if isinstance(arg, str) else arg


def _union(form, items):
    if items == ():
        raise TypeError('Cannot take a Union of no types.')
    members = []
    for item in items if isinstance(items, tuple) else (items,):
        item = type(None) if item is None else _reference(item)
        for member in item.__args__ if isinstance(item, (_Union, UnionType)) else (item,):
            if member not in members:
                members.append(member)
    return members[0] if len(members) == 1 else _Union(Union, tuple(members))


class _Literal(_Alias):
    def __init__(self, origin, args, name=None):
        GenericAlias.__init__(self, origin, args)
        self._name = name

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _Annotated(_Alias):
    def __init__(self, origin, metadata):
        _Alias.__init__(self, origin, origin)
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_shown(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        return isinstance(other, _Annotated) and (self.__origin__, self.__metadata__) == (other.__origin__, other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin, *metadata = items
    if isinstance(origin, _Annotated):
        return _Annotated(origin.__origin__, (*origin.__metadata__, *metadata))
    return _Annotated(_reference(origin), tuple(metadata))


def _literal(form, items):
    flat = []
    for item in items if isinstance(items, tuple) else (items,):
        for value in item.__args__ if isinstance(item, _Literal) else (item,):
            if not any(value == other and type(value) is type(other) for other in flat):
                flat.append(value)
    return _Literal(form, tuple(flat), 'Literal')


def _plain(form, item):
    return _Alias(form, item, form._name)


class _AnyMeta(type):
    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()

    def __instancecheck__(self, value):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(value)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


Union = _Special('Union', _union)
Optional = _Special('Optional', lambda form, item: Union[item, None])
Literal = _Special('Literal', _literal)
Annotated = _Special('Annotated', _annotated)
Final = _Special('Final', _plain)
ClassVar = _Special('ClassVar', _plain)
Concatenate = _Special('Concatenate', _plain)
TypeGuard = _Special('TypeGuard', _plain)
TypeIs = _Special('TypeIs', _plain)
Required = _Special('Required', _plain)
NotRequired = _Special('NotRequired', _plain)
ReadOnly = _Special('ReadOnly', _plain)
Unpack = _Special('Unpack', _plain)
TypeAlias = _Special('TypeAlias')
Self = _Special('Self')
Never = _Special('Never')
NoReturn = _Special('NoReturn')
LiteralString = _Special('LiteralString')


class _Generic(_Special):
    # A name of typing that stands for a class: List, Iterable, ...; `count` says how many arguments it takes.
    def __init__(self, name, origin, count=-1, inst=True, defaults=()):
        self._name = self.__name__ = self.__qualname__ = name
        self.__module__ = 'typing'
        self.__origin__ = origin
        self._count, self._inst, self._defaults = count, inst, defaults

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        count, given = self._count, len(items)
        if given < count:
            items += self._defaults[given - count:]
        if count >= 0 and len(items) != count:
            much, least = 'many' if given > count else 'few', count - len(self._defaults)
            wanted = f'at least {least}' if self._defaults else count
            raise TypeError(f'Too {much} arguments for {self!r}; actual {given}, expected {wanted}')
        return _Alias(self.__origin__, items, self._name)

    def __call__(self, *args, **kwargs):
        if self._inst:
            return self.__origin__(*args, **kwargs)
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __getattr__(self, name):
        if name.startswith('__') or name in ('_is_parameter', '_origin'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return _entries(self, bases)

    def __instancecheck__(self, value):
        return isinstance(value, self.__origin__)

    def __subclasscheck__(self, value):
        return issubclass(value, self.__origin__)


class _Callable(_Generic):
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        parameters, result = items
        if isinstance(parameters, list):
            return _CallableAlias(self.__origin__, (*parameters, result), 'Callable')
        return _CallableAlias(self.__origin__, (parameters, result), 'Callable')


class _CallableAlias(_Alias):
    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and (parameters[0] is ... or isinstance(parameters[0], (ParamSpec, _Alias))
                                     and getattr(parameters[0], '_name', 'ParamSpec') in ('ParamSpec', 'Concatenate')):
            return f'typing.Callable[{_shown(parameters[0])}, {_shown(result)}]'
        return f"typing.Callable[[{', '.join(map(_shown, parameters))}], {_shown(result)}]"


class _Tuple(_Generic):
    def __getitem__(self, items):
        return _Alias(tuple, items if isinstance(items, tuple) else (items,), 'Tuple')


for _name, _origin in (('List', list), ('Dict', dict), ('Set', set), ('FrozenSet', frozenset), ('Type', type)):
    globals()[_name] = _Generic(_name, _origin, 2 if _origin is dict else 1, False)
Tuple = _Tuple('Tuple', tuple, inst=False)
Callable = _Callable('Callable', _abc.Callable)
AbstractSet = _Generic('AbstractSet', _abc.Set, 1)
for _count, _names in ((0, ('Hashable', 'Sized')),
                       (1, ('Container', 'Iterable', 'Iterator', 'Reversible', 'Collection', 'Awaitable', 'AsyncIterable',
                            'AsyncIterator', 'Sequence', 'MutableSequence', 'MutableSet', 'KeysView', 'ValuesView')),
                       (2, ('Mapping', 'MutableMapping', 'ItemsView')),
                       (3, ('Coroutine',))):
    for _name in _names:
        globals()[_name] = _Generic(_name, getattr(_abc, _name), _count)
Generator = _Generic('Generator', _abc.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _Generic('AsyncGenerator', _abc.AsyncGenerator, 2, defaults=(type(None),))
_OF_COLLECTIONS = {'Deque': ('deque', 1), 'DefaultDict': ('defaultdict', 2), 'OrderedDict': ('OrderedDict', 2),
                   'Counter': ('Counter', 1), 'ChainMap': ('ChainMap', 2)}



class TypeVar(_Form):
    _is_parameter = True

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class ParamSpec(TypeVar):
    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs(_Form):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class TypeVarTuple(TypeVar):
    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class _Lazy(TypeVar):
    # Of `class C[T: bound]`: the bound is found when it is asked for.
    def __getattr__(self, name):
        if name not in ('__bound__', '__constraints__', '__default__'):
            raise AttributeError(name)
        bound = self._bound() if self._bound else None
        self.__bound__, self.__constraints__ = (None, bound) if isinstance(bound, tuple) else (bound, ())
        self.__default__ = self._default() if self._default else None
        return self.__dict__[name]


def _parameter(kind, name, bound, default):
    made = {'TypeVar': TypeVar, 'ParamSpec': ParamSpec, 'TypeVarTuple': TypeVarTuple}[kind](name, infer_variance=True)
    if kind == 'TypeVar':
        del made.__bound__, made.__constraints__, made.__default__
        made._bound, made._default = bound, default
        made.__class__ = _Lazy
    return made


_Lazy.__name__ = _Lazy.__qualname__ = 'TypeVar'
AnyStr = TypeVar('AnyStr', bytes, str)


class TypeAliasType(_Form):
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getattr__(self, name):
        if name != '__value__':
            raise AttributeError(f"'typing.TypeAliasType' object has no attribute {name!r}")
        self.__value__ = self._value()
        return self.__value__

    def __repr__(self):
        return self.__name__

    def __getitem__(self, items):
        return GenericAlias(self, items)


def _alias(name, value, parameters):
    made = TypeAliasType.__new__(TypeAliasType)
    made.__name__, made._value, made.__type_params__ = name, value, parameters
    return made


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all([hasattr(p, '_is_parameter') for p in params]):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            parameters = cls.__parameters__
            if not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in parameters):
                if not parameters:
                    raise TypeError(f'{cls!r} is not a generic class')
                needed = len([p for p in parameters if p.__default__ is None])
                if not needed <= len(params) <= len(parameters):
                    few = 'many' if len(params) > len(parameters) else 'few'
                    raise TypeError(f'Too {few} arguments for {cls!r}; actual {len(params)}, expected {len(parameters)}')
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        own = [b for b in bases if isinstance(b, _Alias) and b.__origin__ in (Generic, Protocol)]
        if '__orig_bases__' not in cls.__dict__ and Generic in cls.__bases__ and cls.__name__ != 'Protocol':
            raise TypeError('Cannot inherit from plain Generic')
        found = own[0].__args__ if own else _parameters([b for b in bases if not isinstance(b, type)])
        cls.__parameters__ = tuple(found)


class _ProtocolMeta(type(_abc.Iterable)):
    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get('_is_protocol'):
            raise TypeError(f'Protocols cannot be instantiated' if cls is not Protocol else 'Protocols cannot be instantiated')
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get('_is_protocol'):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get('_is_runtime_protocol'):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        kind = type(instance)
        if cls in kind.__mro__ or any([issubclass(kind, other) for other in cls.__dict__.get('_abc_registry', ())]):
            return True
        for attr in cls.__protocol_attrs__:
            try:
                value = getattr(instance, attr)
            except AttributeError:
                return False
            if value is None and attr not in cls.__non_callable_proto_members__:
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get('_is_protocol'):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not cls.__dict__.get('_is_runtime_protocol'):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls.__non_callable_proto_members__:
            raise TypeError("Protocols with non-method members don't support issubclass(). "
                            f"Non-method members: {str(sorted(cls.__non_callable_proto_members__))[1:-1]}.")
        return super().__subclasscheck__(other) or all(
            [any(attr in base.__dict__ and base.__dict__[attr] is not None for base in other.__mro__) or hasattr(other, attr)
             for attr in cls.__protocol_attrs__])


_NOT_MEMBERS = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
                '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__parameters__',
                '__orig_bases__', '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__', '__hash__',
                '__init_subclass__', '__static_attributes__', '__firstlineno__', '__qualname__', '_abc_registry'}


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            for base in cls.__bases__:
                if base not in (object, Generic, Protocol) and not base.__dict__.get('_is_protocol') and base.__module__ != 'collections.abc':
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
            if '__init__' not in cls.__dict__:
                cls.__init__ = _no_init
        attrs = set()
        for base in cls.__mro__[:-1]:
            if base not in (Generic, Protocol):
                for attr in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
                    if attr not in _NOT_MEMBERS and not attr.startswith('_abc_') and not attr.startswith('_is_'):
                        attrs.add(attr)
        cls.__protocol_attrs__ = attrs
        cls.__non_callable_proto_members__ = {attr for attr in attrs if not callable(getattr(cls, attr, None))}


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in type(self).__mro__[type(self).__mro__.index(type(self)):]:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            return init(self, *args, **kwargs)
    object.__init__(self, *args, **kwargs)


def runtime_checkable(cls):
    if not cls.__dict__.get('_is_protocol'):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method):
    made = type(Protocol)(name, (Protocol,), {'__module__': 'typing', '__qualname__': name, method: lambda self: None})
    return runtime_checkable(made)


NoDefault = type('NoDefaultType', (), {'__module__': 'typing', '__repr__': lambda self: 'typing.NoDefault'})()
SupportsComplex = _supports('SupportsComplex', '__complex__')
SupportsInt = _supports('SupportsInt', '__int__')
SupportsFloat = _supports('SupportsFloat', '__float__')
SupportsIndex = _supports('SupportsIndex', '__index__')
SupportsAbs = _supports('SupportsAbs', '__abs__')
SupportsRound = _supports('SupportsRound', '__round__')
SupportsBytes = _supports('SupportsBytes', '__bytes__')
Text = str


def cast(typ, val):
    return val


def overload(func):
    return _overloaded


def _overloaded(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not @overload-ed.')


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(f):
    try:
        f.__override__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def assert_type(val, typ, /):
    return val


def dataclass_transform(**kwargs):
    return lambda f: f


class NewType(_Form):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`Sub = NewType(\'Sub\', {self.__name__})`')


def get_origin(tp):
    if isinstance(tp, _Annotated):
        return Annotated
    if isinstance(tp, (GenericAlias, _Generic)):
        return tp.__origin__
    if isinstance(tp, UnionType):
        return UnionType
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _Annotated):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (GenericAlias, UnionType)):
        return ()
    args = tp.__args__
    if tp.__class__ is _CallableAlias and args[0] is not ...:
        return (list(args[:-1]), args[-1])
    return args


def _evaluated(value, names):
    from _interleave import evaluate
    if value is None:
        return type(None)
    if isinstance(value, str):
        return _evaluated(evaluate(value, names), names)
    if isinstance(value, ForwardRef):
        return _evaluated(value.__forward_arg__, names)
    if isinstance(value, (GenericAlias, UnionType)) and not isinstance(value, _Literal):
        args = tuple([_evaluated(arg, names) if isinstance(arg, (str, ForwardRef, GenericAlias)) else arg for arg in value.__args__])
        if args != value.__args__:
            if isinstance(value, (_Union, UnionType)):
                return Union[args]
            return _Alias(value.__origin__, args, value._name) if isinstance(value, _Alias) else GenericAlias(value.__origin__, args)
    return value


def _without_extras(value):
    if isinstance(value, _Annotated):
        return _without_extras(value.__origin__)
    if isinstance(value, _Alias) and value.__origin__ in (Required, NotRequired, ReadOnly):
        return _without_extras(value.__args__[0])
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    found = {}
    for holder in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        names = dict(vars(_sys.modules['__main__']) if globalns is None else globalns)
        names.update(localns or ())
        for parameter in getattr(holder, '__type_params__', ()):
            names[parameter.__name__] = parameter
        for name, value in (holder.__dict__ if isinstance(obj, type) else {'__annotations__': getattr(holder, '__annotations__', {})}).get('__annotations__', {}).items():
            value = _evaluated(value, names)
            found[name] = value if include_extras else _without_extras(value)
    return found


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")  #@2622


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=_sys.stderr)
    return obj


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        from collections import namedtuple
        fields = dict(namespace.get('__annotations__', {}))
        defaults = []
        for field in fields:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                later = [f for f in fields if f in namespace]
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{'s' if len(later) > 1 else ''} {', '.join(later)}")
        made = namedtuple(name, fields, defaults=defaults, module=namespace.get('__module__'))
        rest = [base for base in bases if base is not _NamedTuple]
        if rest:
            made = type(name, (*made.__bases__, *rest), {k: v for k, v in made.__dict__.items() if k not in ('__dict__', '__weakref__')})
        made.__annotations__ = {key: _reference(kind) for key, kind in fields.items()}
        made.__orig_bases__ = (NamedTuple, *rest)
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict', '_source'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in fields and key not in ('__annotations__', '__module__', '__orig_bases__'):
                setattr(made, key, value)
                if hasattr(type(value), '__set_name__'):
                    value.__set_name__(made, key)
        return made


class _NamedTupleForm:
    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __call__(self, typename, fields=()):
        from collections import namedtuple
        made = namedtuple(typename, [name for name, _ in fields])
        made.__annotations__ = {key: _reference(kind) for key, kind in fields}
        return made

    def __repr__(self):
        return '<function NamedTuple at 0x0>'


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        own = namespace.get('__annotations__', {})
        cls = type.__new__(mcls, name, (dict,), {**namespace, '__orig_bases__': namespace.get('__orig_bases__', bases)})
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, value in own.items():
            value = _reference(value, namespace.get('__module__'))
            annotations[key] = value
            form = getattr(value, '__origin__', None)
            needed = form is Required or total and form is not NotRequired
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        cls.__annotations__ = annotations
        cls.__required_keys__, cls.__optional_keys__ = frozenset(required), frozenset(optional)
        cls.__total__ = total
        return cls

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, value):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


class _TypedDictForm:
    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __call__(self, typename, fields=(), /, *, total=True):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': '__main__'}, total=total)

    def __repr__(self):
        return '<function TypedDict at 0x0>'


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict = _TypedDictForm()


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


def __getattr__(attr):
    # What is of a module that few programs need.
    if attr in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        made = _Generic(attr, getattr(contextlib, 'Abstract' + attr), 2, defaults=(bool | None,))
    elif attr in ('Pattern', 'Match'):
        import re
        made = _Generic(attr, getattr(re, attr), 1)
    elif attr in _OF_COLLECTIONS:
        import collections
        origin, count = _OF_COLLECTIONS[attr]
        made = _Generic(attr, getattr(collections, origin), count)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {attr!r}")  #@3812
    globals()[attr] = made
    return made
