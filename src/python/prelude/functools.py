from _interleave import alias

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)
_missing = object()
# Which partial objects are being shown.
_shown = set()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class partial:
    __class_getitem__ = classmethod(alias)

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        if id(self) in _shown:
            return '...'
        _shown.add(id(self))
        try:
            return f'{_named(type(self))}({_arguments(self)})'
        finally:
            _shown.discard(id(self))

    def __reduce__(self):
        return (_partial, (self.func, self.args, self.keywords))

    def __get__(self, obj, cls=None):
        return self


def _partial(func, args, keywords):
    return partial(func, *args, **keywords)


class partialmethod:
    __class_getitem__ = classmethod(alias)

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        elif not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func, self.args, self.keywords = func, args, keywords

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def _method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        bound = self.func if get is None else get(obj, cls)
        if bound is self.func:
            return self._method().__get__(obj, cls)
        made = partial(bound, *self.args, **self.keywords)
        if hasattr(bound, '__self__'):
            made.__self__ = bound.__self__
        return made

    def __repr__(self):
        return f'{_named(type(self))}({_arguments(self)})'


def _named(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def _arguments(made):
    args = [repr(made.func), *map(repr, made.args), *[f'{k}={v!r}' for k, v in made.keywords.items()]]
    return ', '.join(args)


def reduce(function, sequence, initial=_missing):
    it = iter(sequence)
    if initial is _missing:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for element in it:
        value = function(value, element)
    return value


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_lru_cache_wrapper(maxsize, 128, typed), maxsize)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    return lambda func: update_wrapper(_lru_cache_wrapper(func, maxsize, typed), func)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class _lru_cache_wrapper:
    def __init__(self, func, maxsize, typed):
        self._func, self._maxsize, self._typed = func, maxsize, typed
        self._kept, self._hits, self._misses = {}, 0, 0

    def __call__(self, /, *args, **kwds):
        key = args if not kwds else (args, tuple(kwds.items()))
        if self._typed:
            key = (key, tuple(map(type, args)), tuple(map(type, kwds.values())))
        kept, maxsize = self._kept, self._maxsize
        value = kept.get(key, _missing)
        if value is not _missing:
            self._hits += 1
            if maxsize is not None:
                # The last one used is the last one to go.
                del kept[key]
                kept[key] = value
            return value
        self._misses += 1
        value = self._func(*args, **kwds)
        if maxsize != 0 and key not in kept:
            if maxsize is not None and len(kept) >= maxsize:
                del kept[next(iter(kept))]
            kept[key] = value
        return value

    def cache_info(self):
        return _cache_info()(self._hits, self._misses, self._maxsize, len(self._kept))

    def cache_clear(self):
        self._kept.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {'maxsize': self._maxsize, 'typed': self._typed}

    def __get__(self, obj, cls=None):
        return self if obj is None else MethodType(self, obj)

    def __repr__(self):
        return f'<functools._lru_cache_wrapper object at {id(self):#x}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


MethodType = type(partial.__call__.__get__(0))
_info = None


def _cache_info():
    global _info
    if _info is None:
        from collections import namedtuple
        _info = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
    return _info


class cached_property:
    __class_getitem__ = classmethod(alias)

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f'{self.attrname!r} property.') from None
        if self.attrname not in cache:
            cache[self.attrname] = self.func(instance)
        return cache[self.attrname]


def total_ordering(cls):
    # What is missing follows from the one that is there and `==`.
    has = {op for op in ('__lt__', '__le__', '__gt__', '__ge__') if getattr(cls, op, None) is not getattr(object, op, None)}
    if not has:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # What follows from the operation that is there: its negation where it says so, and `==` with it.
    derived = {
        '__lt__': {'__gt__': (True, 'and'), '__le__': (False, 'or'), '__ge__': (True, None)},
        '__le__': {'__ge__': (True, 'or'), '__lt__': (False, 'and'), '__gt__': (True, None)},
        '__gt__': {'__lt__': (True, 'and'), '__ge__': (False, 'or'), '__le__': (True, None)},
        '__ge__': {'__le__': (True, 'or'), '__gt__': (False, 'and'), '__lt__': (True, None)},
    }
    root = max(has)
    for op, rule in derived[root].items():
        if op not in has:
            setattr(cls, op, _ordering(op, root, *rule))
    return cls


def _ordering(name, root, negated, joined):
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if negated:
            result = not result
        if joined == 'and':
            return result and self != other
        if joined == 'or':
            return result or self == other
        return result
    compare.__name__ = name
    return compare


def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

    return K


def _distance(cls, base):
    # How near a class is to one that it has, or that is an abstract class it counts as.
    return cls.__mro__.index(base) if base in cls.__mro__ else len(cls.__mro__)


def singledispatch(func):
    registry = {object: func}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        for base in cls.__mro__:
            if base is not object and base in registry:
                return registry[base]
        matches = [kind for kind in registry if kind is not object and issubclass(cls, kind)]
        for kind in matches:
            if not any(other is not kind and issubclass(other, kind) for other in matches):
                return registry[kind]
        return registry[object]

    def register(cls, function=None):
        if isinstance(cls, type) or hasattr(cls, '__args__'):
            if function is None:
                return lambda f: register(cls, f)
        else:
            if function is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            notes = getattr(cls, '__annotations__', {})
            if not notes:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or '
                                'plain `@register` on an annotated function.')
            from typing import get_type_hints
            function = cls
            argument, cls = next(iter(get_type_hints(function).items()))
        for one in getattr(cls, '__args__', ()) if not isinstance(cls, type) else (cls,):
            registry[one] = function
        return function

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)  #@929

    wrapper.register, wrapper.dispatch = register, dispatch
    from types import MappingProxyType
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher, self.func = singledispatch(func), func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{funcname} requires at least '  #@981
                                '1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)  #@983
        _method.register = self.register
        return update_wrapper(_method, self.func)
