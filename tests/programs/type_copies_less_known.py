# Copies of deques, bound methods, weak references and namespaces.
import collections
import copy
import types
import weakref


class Recent(collections.deque):
    pass


class Named:
    def __init__(self):
        self.name = ["a"]

    def shown(self):
        return self.name


queue = collections.deque([[1], 2], 3)
flat, deep = copy.copy(queue), copy.deepcopy(queue)
print(flat, deep, flat[0] is queue[0], deep[0] is queue[0], deep.maxlen)
recent = Recent([[1]], 5)
recent.label = "x"
deep = copy.deepcopy(recent)
print(deep, deep.label, type(deep).__name__, recent.copy(), type(recent.copy()).__name__)
nested = collections.deque()
nested.append(nested)
print(copy.deepcopy(nested))
named = Named()
method = copy.deepcopy(named.shown)
print(method() == named.shown(), method() is named.shown(), copy.copy(named.shown)() is named.shown())
reference = weakref.ref(named)
print(copy.copy(reference) is reference, copy.deepcopy(reference) is reference)
circle = types.SimpleNamespace(a=1)
circle.me = circle
print(circle)
print(copy.replace(types.SimpleNamespace(a=1, b=2), a=3), types.SimpleNamespace({"a": 1}, b=2), types.SimpleNamespace([("a", 1)]))
for attempt in (lambda: types.SimpleNamespace(1), lambda: types.SimpleNamespace({1: 2}), lambda: types.SimpleNamespace({}, {})):
    try:
        print(attempt())
    except TypeError as e:
        print(e)
