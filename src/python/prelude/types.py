def _shown(value):
    if value is ...:
        return '...'
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        module = value.__module__
        return value.__qualname__ if module == 'builtins' else f'{module}.{value.__qualname__}'
    if isinstance(value, (list, tuple)):
        return '[' + ', '.join(map(_shown, value)) + ']'
    if isinstance(value, FunctionType):
        return value.__name__
    return repr(value)


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (list, tuple)):
            inner = _parameters(arg)
        elif hasattr(arg, '_is_parameter'):
            inner = (arg,)
        else:
            inner = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ()
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _replaced(args, values):
    result = []
    for arg in args:
        if hasattr(arg, '_is_parameter'):
            result.append(values.get(arg, arg))
        elif isinstance(arg, (list, tuple)):
            result.append(type(arg)(_replaced(arg, values)))
        elif not isinstance(arg, type) and getattr(arg, '__parameters__', ()):
            result.append(arg[tuple(values.get(p, p) for p in arg.__parameters__)])
        else:
            result.append(arg)
    return result


class GenericAlias:
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    def __repr__(self):
        return f"{_shown(self.__origin__)}[{', '.join(map(_shown, self.__args__)) or '()'}]"

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name in ('__origin__', '__args__', '__iter__', '__len__', '_is_parameter'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f'{self!r} is not a generic class')
        if len(items) != len(parameters):
            few = 'many' if len(items) > len(parameters) else 'few'
            raise TypeError(f'Too {few} arguments for {self!r}; actual {len(items)}, expected {len(parameters)}')
        return type(self)(self.__origin__, tuple(_replaced(self.__args__, dict(zip(parameters, items)))))

    def __instancecheck__(self, value):
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

    def __subclasscheck__(self, value):
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')


class UnionType:
    def __init__(self, args):
        self.__args__ = args

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    def __repr__(self):
        return ' | '.join(['None' if arg is NoneType else _shown(arg) for arg in self.__args__])

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        made = _replaced(self.__args__, dict(zip(self.__parameters__, items)))
        result = made[0]
        for more in made[1:]:
            result = union(result, more)
        return result

    def __instancecheck__(self, value):
        return any([isinstance(value, arg) for arg in self.__args__])

    def __subclasscheck__(self, value):
        return any([issubclass(value, arg) for arg in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))


NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
FunctionType = LambdaType = type(lambda: None)
CodeType = type(_shown.__code__)
MethodType = type(UnionType(()).__or__)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodDescriptorType = type(str.join)
ModuleType = type(__import__('sys'))
MappingProxyType = type(type.__dict__)
CellType = type((lambda x: lambda: x)(1).__closure__[0])


def _is_type(value):
    return value is None or isinstance(value, (type, GenericAlias, UnionType)) or hasattr(value, '_is_type_form')


def union(left, right):
    if not (_is_type(left) and _is_type(right)):
        return NotImplemented
    members = []
    for side in (left, right):
        for member in side.__args__ if isinstance(side, UnionType) else (NoneType if side is None else side,):
            if member not in members:
                members.append(member)
    return members[0] if len(members) == 1 else UnionType(tuple(members))


class FrameType:
    f_back = None
    f_builtins = {}

    @property
    def f_globals(self):
        return vars(__import__('sys').modules['__main__'])

    def clear(self):
        self.f_locals = {}

    def __repr__(self):
        code = self.f_code
        return f'<frame at {id(self):#x}, file {code.co_filename!r}, line {self.f_lineno}, code {code.co_name}>'


FrameType.__name__ = FrameType.__qualname__ = 'frame'
FrameType.__module__ = 'builtins'


def _frame(code, line, names=None):
    made = FrameType()
    made.f_code, made.f_lineno, made.f_locals = code, line, names or {}
    return made


async def _coroutine():
    yield


AsyncGeneratorType = type(_coroutine())


async def _coroutine():
    pass


_one = _coroutine()
CoroutineType = type(_one)
_one.close()
GeneratorType = type(_ for _ in ())
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)


# Which namespaces are being shown.
_shown_namespaces = set()


class SimpleNamespace:
    def __init__(self, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'{type(self).__name__} expected at most 1 argument, got {len(args)}')
        for mapping in args:
            mapping = dict(mapping)
            if not all([isinstance(key, str) for key in mapping]):
                raise TypeError('keywords must be strings')
            self.__dict__.update(mapping)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown_namespaces:
            return f'{name}(...)'
        _shown_namespaces.add(id(self))
        try:
            return f"{name}({', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"
        finally:
            _shown_namespaces.discard(id(self))

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__


def resolve_bases(bases):
    resolved = []
    for base in bases:
        if isinstance(base, type) and not isinstance(base, GenericAlias) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
        else:
            resolved.extend(base.__mro_entries__(bases))
    return bases if len(resolved) == len(bases) and all(map(_is, resolved, bases)) else tuple(resolved)


def _is(one, other):
    return one is other


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', None) or (type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
            elif not issubclass(meta, type(base)):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass '
                                'of the metaclasses of all its bases')
    prepare = getattr(meta, '__prepare__', None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


class DynamicClassAttribute(property):
    pass


class _Awaited:
    # A generator that a function of another kind made.
    def __init__(self, gen):
        self._gen = gen
        self.__name__ = getattr(gen, '__name__', None)
        self.__qualname__ = getattr(gen, '__qualname__', None)

    def send(self, val):
        return self._gen.send(val)

    def throw(self, tp, *rest):
        return self._gen.throw(tp, *rest)

    def close(self):
        return self._gen.close()

    def __next__(self):
        return next(self._gen)

    def __iter__(self):
        return self._gen

    __await__ = __iter__


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    from _interleave import awaitable_generators
    marked = awaitable_generators(func)
    if marked is not None:
        return marked
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        return _Awaited(result) if isinstance(result, GeneratorType) else result
    return wrapped
