from _interleave import alias, at_exit, weak_get, weak_new
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


class ReferenceType:
    __module__ = 'weakref'
    __class_getitem__ = classmethod(alias)

    def __init__(self, object, callback=None, /):
        self._at = weak_new(object, None if callback is None else self)
        self.__callback__, self._name = callback, type(object).__name__
        self._hash = None

    def __call__(self):
        return weak_get(self._at)

    def _gone(self):
        callback, self.__callback__ = self.__callback__, None
        if callback is not None:
            callback(self)

    def __hash__(self):
        if self._hash is None:
            value = self()
            if value is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(value)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        one, two = self(), other()
        if one is None or two is None:
            return self is other
        return one == two

    def __repr__(self):
        value = self()
        if value is None:
            return f'<weakref at {id(self):#x}; dead>'
        return f"<weakref at {id(self):#x}; to '{self._name}' at {id(value):#x}>"


ref = ReferenceType
ref.__name__ = ref.__qualname__ = 'ReferenceType'


class WeakMethod(ref):
    def __init__(self, meth, callback=None):
        if not hasattr(meth, '__self__'):
            raise TypeError(f'argument should be a bound method, not {type(meth)}')
        ref.__init__(self, meth.__self__, callback)
        self._function = meth.__func__

    def __call__(self):
        value = weak_get(self._at)
        return None if value is None else self._function.__get__(value)


class ProxyType:
    def __init__(self, object, callback=None, /):
        _set(self, '_ref', ref(object, callback and (lambda _: callback(self))))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        return repr(_target(self))

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __eq__(self, other):
        return _target(self) == other

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


CallableProxyType = ProxyType
ProxyTypes = (ProxyType, CallableProxyType)
_set, _get = object.__setattr__, object.__getattribute__


def _target(proxy):
    value = _get(proxy, '_ref')()
    if value is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return value


proxy = ProxyType


def getweakrefcount(object):
    return 0


def getweakrefs(object):
    return []


class WeakValueDictionary(_MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _living(self):
        gone = [key for key, held in self.data.items() if held() is None]
        for key in gone:
            del self.data[key]
        return self.data

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __len__(self):
        return len(self._living())

    def __iter__(self):
        return iter(list(self._living()))

    def copy(self):
        return WeakValueDictionary(self)

    def valuerefs(self):
        return list(self._living().values())

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakKeyDictionary(_MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _living(self):
        gone = [held for held in self.data if held() is None]
        for held in gone:
            del self.data[held]
        return self.data

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self._living()
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        return len(self._living())

    def __iter__(self):
        for held in list(self._living()):
            value = held()
            if value is not None:
                yield value

    def copy(self):
        return WeakKeyDictionary(self)

    def keyrefs(self):
        return list(self._living())

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakSet(_MutableSet):
    def __init__(self, data=None):
        self.data = {}
        if data is not None:
            self.update(data)

    def _living(self):
        gone = [held for held in self.data if held() is None]
        for held in gone:
            del self.data[held]
        return self.data

    def __iter__(self):
        for held in list(self._living()):
            value = held()
            if value is not None:
                yield value

    def __len__(self):
        return len(self._living())

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self._living()
        self.data.setdefault(ref(item), True)

    def discard(self, item):
        self.data.pop(ref(item), None)

    def remove(self, item):
        if item not in self:
            raise KeyError(ref(item))
        self.discard(item)

    def clear(self):
        self.data.clear()

    def pop(self):
        for item in self:
            self.discard(item)
            return item
        raise KeyError('pop from empty WeakSet')

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    __isub__ = lambda self, other: self.difference_update(other) or self

    def intersection_update(self, other):
        other = set(other)
        for item in list(self):
            if item not in other:
                self.discard(item)

    __iand__ = lambda self, other: self.intersection_update(other) or self

    def symmetric_difference_update(self, other):
        for item in list(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    __ixor__ = lambda self, other: self.symmetric_difference_update(other) or self

    def issuperset(self, other):
        return set(self) >= set(other)

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    def difference(self, other):
        return type(self)(item for item in self if item not in other)

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    def issubset(self, other):
        return all(item in other for item in self)

    def __repr__(self):
        return '{' + ', '.join(map(repr, self.data)) + '}'


class finalize:
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registry:
            at_exit(finalize._at_exit)
        finalize._registry[id(self)] = self
        self._call = func, args, kwargs
        self.atexit = True
        self._held = ref(obj, lambda _: self())

    def __call__(self, _=None):
        if self._registry.pop(id(self), None) is None:
            return None
        func, args, kwargs = self._call
        return func(*args, **kwargs)

    def detach(self):
        obj = self._held()
        if obj is not None and self._registry.pop(id(self), None) is not None:
            return (obj, *self._call)

    def peek(self):
        obj = self._held()
        if obj is not None and self.alive:
            return (obj, *self._call)

    @property
    def alive(self):
        return id(self) in self._registry

    @classmethod
    def _at_exit(cls):
        for one in reversed(list(cls._registry.values())):
            if one.atexit:
                one()
        cls._registry.clear()
