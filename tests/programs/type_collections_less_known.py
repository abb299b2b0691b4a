# What the library's containers do beside the usual: copies, unions, hashes, weak references.
import collections
import collections.abc
import copy
import operator
import weakref


class Ordered(collections.abc.Set):
    def __init__(self, items):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __hash__(self):
        return self._hash()

    def __repr__(self):
        return f"Ordered({self.items})"


print(hash(Ordered([1, 2, 3])) == hash(frozenset([1, 2, 3])), {Ordered([1])} == {Ordered([1])})
print(Ordered([1, 2]) & [2, 3], Ordered([1]) | {5}, Ordered([1]) < {1, 2}, {1, 2} - Ordered([1]))
names = collections.UserList([1])
names.label = "kept"
print(copy.copy(names).label, copy.copy(names), type(names.copy()).__name__)
for other in (3, [(1, 2)]):
    for attempt in (lambda: collections.ChainMap() | other, lambda: other | collections.ChainMap()):
        try:
            print(attempt())
        except TypeError as e:
            print(e)
print(collections.ChainMap({1: 2}) | {3: 4}, {1: 2} | collections.ChainMap({3: 4}))
queue = collections.deque([1])
print(weakref.ref(queue)() is queue)
print(operator.__add__(1, 2), operator.__gt__(2, 1), operator.__and__(6, 3), operator.ilshift(1, 3))
