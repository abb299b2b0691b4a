# Classes from annotations. Their methods are text that is run, as in CPython: errors of calls and lines in tracebacks
# are those of such functions.
from _interleave import execute
from types import GenericAlias, MappingProxyType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY, MISSING, KW_ONLY = _HAS_DEFAULT_FACTORY_CLASS(), _MISSING_TYPE(), _KW_ONLY_TYPE()


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only, self._field_type = kw_only, None

    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only',
                 '_field_type')
        return f"Field({','.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), '__set_name__', None)
        if function:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _CLASSVAR, _INITVAR = _Kind('_FIELD'), _Kind('_FIELD_CLASSVAR'), _Kind('_FIELD_INITVAR')


class _DataclassParams:
    def __init__(self, *values):
        for name, value in zip(_PARAMS, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in _PARAMS])})"


_PARAMS = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(annotation):
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return _INITVAR
    text = annotation if isinstance(annotation, str) else repr(annotation)
    text = text.rpartition('.')[2] if '[' not in text else text.partition('[')[0].rpartition('.')[2]
    if isinstance(annotation, type):
        return _FIELD
    return {'ClassVar': _CLASSVAR, 'InitVar': _INITVAR}.get(text.strip(), _FIELD)


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        made = field(default=default)
    made.name, made.type, made._field_type = name, annotation, _kind_of(annotation)
    if made._field_type in (_CLASSVAR, _INITVAR) and made.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if made._field_type is _CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _init_parameter(f):
    default = ''
    if f.default is not MISSING:
        default = f'=__dataclass_dflt_{f.name}__'
    elif f.default_factory is not MISSING:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{f.name}:__dataclass_type_{f.name}__{default}'


def _init_line(f, frozen, slots, self_name):
    value = f.name
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        value = f'{default}() if {value} is __dataclass_HAS_DEFAULT_FACTORY__ else {value}' if f.init else f'{default}()'
    elif not f.init:
        if not slots or f.default is MISSING:
            return None
        value = default
    if f._field_type is _INITVAR:
        return None
    if frozen:
        return f'  __dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})'
    return f'  {self_name}.{f.name}={value}'


def _init_text(positional, named, frozen, post, self_name, slots, names):
    seen = None
    for f in positional:
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen = f
        elif seen:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    parameters = [self_name, *map(_init_parameter, positional)]
    if named:
        parameters += ['*', *map(_init_parameter, named)]
    return f" def __init__({','.join(parameters)})->None:\n"


def _values(fields, owner):
    return '(' + ''.join([f'{owner}.{f.name},' for f in fields]) + ')'


_ORDER = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}


def _shown(annotation):
    # As a signature has an annotation.
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        module = annotation.__module__
        return annotation.__qualname__ if module == 'builtins' else f'{module}.{annotation.__qualname__}'
    if isinstance(annotation, str):
        return repr(annotation)
    return str(annotation).replace('typing.', '')


def _doc(cls, positional, named):
    parts = []
    for f in positional + named:
        text = f'{f.name}: {_shown(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        if f in named and '*' not in parts:
            parts.append('*')
        parts.append(text)
    return f"{cls.__name__}({', '.join(parts)})"


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields, any_frozen, has_bases = {}, False, False
    cls.__dataclass_params__ = _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get('__dataclass_fields__')
        if inherited is not None:
            has_bases = True
            all_fields.update(inherited)
            any_frozen = any_frozen or base.__dataclass_params__.frozen
    own, keyword_seen = [], False
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation.rpartition('.')[2] == 'KW_ONLY':
            if keyword_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only = keyword_seen = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = all_fields
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    mine = cls.__dict__
    own_hash = '__hash__' in mine and not (mine['__hash__'] is None and '__eq__' in mine)
    real = [f for f in all_fields.values() if f._field_type is _FIELD]
    started = [f for f in all_fields.values() if f._field_type in (_FIELD, _INITVAR)]
    positional = [f for f in started if f.init and not f.kw_only]
    named = [f for f in started if f.init and f.kw_only]
    self_name = '__dataclass_self__' if 'self' in all_fields else 'self'
    names = {'__name__': cls.__module__}
    inner = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError, '__dataclass_builtins_object__': object,
             '__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY, '_running': set()}
    for f in started:
        inner[f'__dataclass_type_{f.name}__'] = f.type
        if f.default is not MISSING:
            inner[f'__dataclass_dflt_{f.name}__'] = f.default
        elif f.default_factory is not MISSING:
            inner[f'__dataclass_dflt_{f.name}__'] = f.default_factory
    texts, made = [], []
    if init:
        post = hasattr(cls, '__post_init__')
        text = _init_text(positional, named, frozen, post, self_name, slots, names)
        lines = [line for f in started if (line := _init_line(f, frozen, slots, self_name))]
        if post:
            passed = ','.join([f.name for f in started if f._field_type is _INITVAR])
            lines.append(f'  {self_name}.__post_init__({passed})')
        texts.append(text + '\n'.join(lines or ['  pass']))
        made.append('__init__')
    if repr:
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in real if f.repr])
        texts.append(f""" def __repr__(self):
  key = id(self)
  if key in _running:
   return '...'
  _running.add(key)
  try:
   return self.__class__.__qualname__ + f"({shown})"
  finally:
   _running.discard(key)""")
        made.append('__repr__')
    compared = [f for f in real if f.compare]
    if eq:
        same = ' and '.join([f'self.{f.name}==other.{f.name}' for f in compared]) or 'True'
        texts.append(f""" def __eq__(self,other):
  if self is other:
   return True
  if other.__class__ is self.__class__:
   return {same}
  return NotImplemented""")
        made.append('__eq__')
    if order:
        for name, sign in _ORDER.items():
            if name in mine:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
            texts.append(f""" def {name}(self,other):
  if other.__class__ is self.__class__:
   return {_values(compared, 'self')}{sign}{_values(compared, 'other')}
  return NotImplemented""")
            made.append(name)
    if frozen:
        listed = ''.join([f'{f.name!r},' for f in real])
        for name, more, verb in (('__setattr__', ',value', 'assign to'), ('__delattr__', '', 'delete')):
            if name in mine:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
            texts.append(f""" def {name}(self,name{more}):
  if type(self) is cls or name in ({listed}):
   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")
  super(cls, self).{name}(name{more})""")
            made.append(name)
    if unsafe_hash and own_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not own_hash:
        hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
        texts.append(f" def __hash__(self):\n  return hash({_values(hashed, 'self')})")
        made.append('__hash__')
    elif eq and not frozen and not own_hash:
        cls.__hash__ = None
    if texts:
        body = '\n'.join(texts)
        execute(f"def __create_fn__({','.join(inner)}):\n{body}\n return ({','.join(made)},)", names)
        for name, function in zip(made, names['__create_fn__'](**inner)):
            function.__qualname__ = f'{cls.__qualname__}.{name}'
            if name not in mine or name == '__hash__':
                setattr(cls, name, function)
    if match_args and '__match_args__' not in mine:
        cls.__match_args__ = tuple([f.name for f in positional])
    if getattr(cls, '__doc__', None) is None:
        cls.__doc__ = _doc(cls, positional, named)
    if '__replace__' not in mine:
        cls.__replace__ = _replace
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    return _add_slots(cls, weakref_slot) if slots else cls


def _add_slots(cls, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = tuple([f.name for f in fields(cls)])
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = tuple([name for name in names if name not in inherited])
    if weakref_slot:
        namespace['__slots__'] += ('__weakref__',)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, '__dataclass_fields__')
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def _plain(obj, make, inner):
    kind = type(obj)
    if kind in (int, str, float, bool, type(None), bytes):
        return obj
    if _is_instance(obj):
        return make([(f.name, _plain(getattr(obj, f.name), make, inner)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_plain(value, make, inner) for value in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_plain(value, make, inner) for value in obj])
    if isinstance(obj, dict):
        pairs = [(_plain(key, make, inner), _plain(value, make, inner)) for key, value in obj.items()]
        if hasattr(kind, 'default_factory') or kind.__name__ == 'defaultdict':
            result = kind(obj.default_factory)
            result.update(pairs)
            return result
        return kind(pairs)
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory, dict)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _plain(obj, lambda pairs: tuple_factory([value for _, value in pairs]), tuple)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    namespace, annotations = dict(namespace or {}), {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, namespace[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    namespace['__annotations__'] = annotations
    namespace.setdefault('__module__', module or '__main__')
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda body: body.update(namespace))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in self.__dataclass_fields__.values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
