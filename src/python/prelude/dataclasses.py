class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _Missing()
KW_ONLY = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata, self.kw_only = metadata or {}, kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _collect(cls, kw_only):
    collected = {}
    for base in reversed(cls.__mro__[1:]):
        for f in base.__dict__.get('__dataclass_fields__', {}).values():
            collected[f.name] = f
    annotations = cls.__dict__.get('__annotations__', {})
    for name, typ in annotations.items():
        if typ in ('KW_ONLY', 'dataclasses.KW_ONLY') or typ is KW_ONLY:
            kw_only = True
            continue
        if (typ if isinstance(typ, str) else repr(typ)).removeprefix('typing.').startswith('ClassVar'):
            continue
        default = cls.__dict__.get(name, MISSING)
        f = default if isinstance(default, Field) else Field(default)
        if isinstance(f.default, (list, dict, set)):
            raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
        f.name, f.type = name, typ
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        if isinstance(default, Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
        collected[name] = f
    return collected


def _missing_text(names, kind):
    shown = [repr(name) for name in names]
    if len(shown) > 2:
        listed = ', '.join(shown[:-1]) + ', and ' + shown[-1]
    else:
        listed = ' and '.join(shown)
    return f"missing {len(names)} required {kind} argument{'' if len(names) == 1 else 's'}: {listed}"


def _make_init(cls, fields, frozen):
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword = [f for f in fields if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    label = f'{cls.__qualname__}.__init__()'
    required = sum(1 for f in positional if f.default is MISSING and f.default_factory is MISSING)
    post = hasattr(cls, '__post_init__')

    def __init__(self, *args, **kwargs):
        if len(args) > len(positional):
            n = len(positional) + 1
            takes = n if required == len(positional) else f'from {required + 1} to {n}'
            were = 'was' if len(args) + 1 == 1 else 'were'
            raise TypeError(f"{label} takes {takes} positional argument{'' if takes == 1 else 's'} but {len(args) + 1} {were} given")
        values = {}
        for f, value in zip(positional, args):
            values[f.name] = value
        for name, value in kwargs.items():
            if name in values:
                raise TypeError(f"{label} got multiple values for argument '{name}'")
            if not any(f.name == name for f in positional) and not any(f.name == name for f in keyword):
                raise TypeError(f"{label} got an unexpected keyword argument '{name}'")
            values[name] = value
        lacking = [f.name for f in positional if f.name not in values and f.default is MISSING and f.default_factory is MISSING]
        if lacking:
            raise TypeError(f"{label} {_missing_text(lacking, 'positional')}")
        lacking = [f.name for f in keyword if f.name not in values and f.default is MISSING and f.default_factory is MISSING]
        if lacking:
            raise TypeError(f"{label} {_missing_text(lacking, 'keyword-only')}")
        for f in fields:
            if f.name in values:
                value = values[f.name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING:
                value = f.default
            else:
                continue
            if frozen:
                object.__setattr__(self, f.name, value)
            else:
                setattr(self, f.name, value)
        if post:
            self.__post_init__()

    return __init__


def _named(function, cls):
    function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    return function


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        collected = _collect(cls, kw_only)
        cls.__dataclass_fields__ = collected
        fields = list(collected.values())
        own = cls.__dict__
        compared = [f.name for f in fields if f.compare]

        def values(obj):
            return tuple([getattr(obj, name) for name in compared])

        def __repr__(self):
            shown = ', '.join([f'{f.name}={getattr(self, f.name)!r}' for f in fields if f.repr])
            return f'{self.__class__.__qualname__}({shown})'

        def __eq__(self, other):
            if self is other:
                return True
            if other.__class__ is self.__class__:
                return values(self) == values(other)
            return NotImplemented

        def __hash__(self):
            return hash(values(self))

        def __setattr__(self, name, value):
            raise FrozenInstanceError(f'cannot assign to field {name!r}')

        def __delattr__(self, name):
            raise FrozenInstanceError(f'cannot delete field {name!r}')

        if init and '__init__' not in own:
            cls.__init__ = _named(_make_init(cls, fields, frozen), cls)
        if repr and '__repr__' not in own:
            cls.__repr__ = _named(__repr__, cls)
        if eq and '__eq__' not in own:
            cls.__eq__ = _named(__eq__, cls)
            if frozen or unsafe_hash:
                cls.__hash__ = _named(__hash__, cls)
            elif '__hash__' not in own:
                cls.__hash__ = None
        if order:
            for name, op in (('__lt__', lambda a, b: a < b), ('__le__', lambda a, b: a <= b),
                             ('__gt__', lambda a, b: a > b), ('__ge__', lambda a, b: a >= b)):
                def compare(self, other, op=op):
                    if other.__class__ is self.__class__:
                        return op(values(self), values(other))
                    return NotImplemented
                compare.__name__ = name
                setattr(cls, name, _named(compare, cls))
        if frozen:
            cls.__setattr__ = _named(__setattr__, cls)
            cls.__delattr__ = _named(__delattr__, cls)
        if match_args and '__match_args__' not in own:
            cls.__match_args__ = tuple([f.name for f in fields if f.init and not f.kw_only])
        return cls

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        return tuple(class_or_instance.__dataclass_fields__.values())
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None


def is_dataclass(obj):
    return hasattr(obj, '__dataclass_fields__')


def _plain(obj, make):
    if is_dataclass(obj) and not isinstance(obj, type):
        return make([(f.name, _plain(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_plain(v, make) for v in obj])
    if isinstance(obj, dict):
        return {k: _plain(v, make) for k, v in obj.items()}
    return obj


def asdict(obj, *, dict_factory=dict):
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    return _plain(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    for f in fields(obj):
        if f.init and f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
