# An object's `__dict__` is the very dictionary that it was given; who claims another class in `__class__`
# is an instance of it; a descriptor that only sets comes after what the object has.


class Borg:
    _state = {}

    def __init__(self):
        self.__dict__ = self._state


first, second = Borg(), Borg()
first.x = 1
print(second.x, Borg._state, second.__dict__ is Borg._state)


class Record(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self


record = Record(a=1)
record.b = 2
record["c"] = 3
print(record, record.a, record["b"], record.c)
del record.a
print(record, "a" in record)

for wrong in None, [], 1:
    try:
        first.__dict__ = wrong
    except TypeError as e:
        print(e)
del first.__dict__
print(first.__dict__, second.__dict__)

try:
    object().x = 1
except AttributeError as e:
    print(e)


class Proxy:
    def __init__(self, inner):
        self._inner = inner

    @property
    def __class__(self):
        return type(self._inner)


class Through:
    def __init__(self, inner):
        self._inner = inner

    def __getattribute__(self, name):
        if name == "_inner":
            return object.__getattribute__(self, name)
        return getattr(self._inner, name)


print(isinstance(Proxy(1), int), isinstance(Proxy(1), str), isinstance(Proxy(1), Proxy), type(Proxy(1)).__name__)
print(isinstance(Through([]), list), isinstance(Through([]), (str, list)), isinstance(Through([]), dict))


class Broken:
    @property
    def __class__(self):
        raise RuntimeError("asked")


try:
    isinstance(Broken(), int)
except RuntimeError as e:
    print("RuntimeError", e)


class OnlySets:
    def __set__(self, obj, value):
        obj.__dict__["x"] = value * 2


class HasIt:
    x = OnlySets()


it = HasIt()
print(type(it.x).__name__)
it.x = 21
print(it.x)


class Place:
    def __index__(self):
        return 1


items = [1, 2, 3]
items[Place()] = 20
print(items)
del items[Place()]
print(items)
