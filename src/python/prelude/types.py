class GenericAlias:
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    def __repr__(self):
        return f"{_shown(self.__origin__)}[{', '.join(map(_shown, self.__args__)) or '()'}]"

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        return (isinstance(other, GenericAlias)
                and (self.__origin__, self.__args__) == (other.__origin__, other.__args__))

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __getitem__(self, item):
        return self


def _shown(value):
    if value is ...:
        return '...'
    if isinstance(value, type):
        module = value.__module__
        return value.__qualname__ if module == 'builtins' else f'{module}.{value.__qualname__}'
    if isinstance(value, (list, tuple)):
        return '[' + ', '.join(map(_shown, value)) + ']'
    return repr(value)


class UnionType:
    def __init__(self, args):
        self.__args__ = args

    def __repr__(self):
        return ' | '.join(['None' if arg is NoneType else _shown(arg) for arg in self.__args__])

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __instancecheck__(self, value):
        return isinstance(value, self.__args__)

    def __subclasscheck__(self, value):
        return issubclass(value, self.__args__)

    def __eq__(self, other):
        return isinstance(other, UnionType) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))


NoneType = type(None)
EllipsisType = type(...)
FunctionType = LambdaType = type(lambda: None)
MethodType = type(UnionType(()).__or__)
BuiltinFunctionType = type(len)


def _members(value):
    if isinstance(value, UnionType):
        return value.__args__
    return (NoneType if value is None else value,)


def union(left, right):
    members = []
    for member in _members(left) + _members(right):
        if member not in members:
            members.append(member)
    return members[0] if len(members) == 1 else UnionType(tuple(members))


async def _coroutine():
    pass


_one = _coroutine()
CoroutineType = type(_one)
_one.close()
GeneratorType = type(_ for _ in ())


class SimpleNamespace:
    def __init__(self, mapping=(), /, **kwargs):
        self.__dict__.update(mapping)
        self.__dict__.update(kwargs)

    def __repr__(self):
        return f"namespace({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__


class _Awaited:
    def __init__(self, gen):
        self._gen = gen

    def __await__(self):
        return self._gen


def coroutine(func):
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        return _Awaited(result) if isinstance(result, GeneratorType) else result
    return wrapped
