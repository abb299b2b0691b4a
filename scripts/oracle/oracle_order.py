"""Where asyncio goes by the order of a set, which is the order of addresses: by the order of creation.

A TaskGroup's abort, the cancelling at the end of asyncio.run, as_completed of coroutines, the closing of
async generators, what wait() gives. Put in place when the first event loop is made.
"""

import sys
import types
import weakref


class Ordered(dict):
    """A set that is iterated in the order in which it was filled. So it is to the collector, which goes through a
    set by addresses, and when it goes: hence it is a dict to CPython."""

    __slots__ = ()
    __class__ = property(lambda self: set)

    def __init__(self, items=()):
        for item in items:
            self[item] = None

    def add(self, item):
        self[item] = None

    def discard(self, item):
        dict.pop(self, item, None)

    def remove(self, item):
        del self[item]

    def pop(self):
        return self.popitem()[0]

    def update(self, *others):
        for other in others:
            for item in other:
                self[item] = None

    def copy(self):
        return Ordered(self)

    def __iter__(self):
        return iter(list(dict.keys(self)))

    def __or__(self, other):
        return Ordered([*self, *other])

    def __ror__(self, other):
        return Ordered([*other, *self])

    def __ior__(self, other):
        self.update(other)
        return self

    def __and__(self, other):
        return Ordered(item for item in self if item in other)

    def __sub__(self, other):
        return Ordered(item for item in self if item not in other)

    def __isub__(self, other):
        for item in list(other):
            self.discard(item)
        return self

    def __rsub__(self, other):
        return Ordered(item for item in other if item not in self)

    def __xor__(self, other):
        return (self - other) | (Ordered(other) - self)

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, (set, frozenset)) else NotImplemented

    def __le__(self, other):
        return set(self) <= set(other)

    def __lt__(self, other):
        return set(self) < set(other)

    def __ge__(self, other):
        return set(self) >= set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __repr__(self):
        return f"{{{', '.join(map(repr, self))}}}" if len(self) else "set()"

    union, intersection, difference, symmetric_difference = __or__, __and__, __sub__, __xor__
    __rand__, __rxor__, issubset, issuperset = __and__, __xor__, __le__, __ge__
    difference_update, __hash__ = __isub__, None


Ordered.__name__ = Ordered.__qualname__ = "set"
Ordered.__module__ = "builtins"


class Todo:
    """What an iterator of as_completed waits for: a set that no name for `set` makes."""

    def __set__(self, iterator, todo):
        given = [*sys._getframe(1).f_locals["aws"], *sys.modules["asyncio.tasks"]._scheduled_tasks]
        places = {aw: place for place, aw in reversed([*enumerate(given)])}

        def place(f):
            coroutine = f.get_coro() if hasattr(f, "get_coro") else f
            return places.get(coroutine, places.get(f, -1))

        iterator._ordered = Ordered(sorted(todo, key=place))

    def __get__(self, iterator, _):
        return iterator._ordered


class OrderedWeakSet(weakref.WeakSet):
    def __init__(self, items=None):
        super().__init__()
        self.data = Ordered()
        for item in items or ():
            self.add(item)


def install_in_futures():
    """For concurrent.futures: what is over already comes in the order in which it was given."""
    import concurrent.futures
    from concurrent.futures import _base

    wait_for = _base.wait

    def wait(fs, timeout=None, return_when=_base.ALL_COMPLETED):
        fs = list(fs)
        done, pending = wait_for(fs, timeout, return_when)
        return _base.DoneAndNotDoneFutures(*(Ordered(f for f in fs if f in part) for part in (done, pending)))

    _base.wait = concurrent.futures.wait = wait
    # as_completed takes them off the end of a list of a set.
    _base.set, _base.list = Ordered, lambda items: [*items][::-1]


def order_asyncgens(loops):
    """The first loop has its set already."""
    first_iteration = loops._asyncgen_firstiter_hook

    def _asyncgen_firstiter_hook(self, agen):
        if not isinstance(self._asyncgens, OrderedWeakSet):
            self._asyncgens = OrderedWeakSet(self._asyncgens)
        first_iteration(self, agen)

    loops._asyncgen_firstiter_hook = _asyncgen_firstiter_hook


def install():
    asyncio = sys.modules["asyncio"]
    tasks = sys.modules["asyncio.tasks"]
    if "set" in vars(tasks):
        return
    tasks.set = sys.modules["asyncio.taskgroups"].set = Ordered
    sys.modules["asyncio.base_events"].weakref = types.SimpleNamespace(
        **{**vars(weakref), "WeakSet": OrderedWeakSet}
    )
    order_asyncgens(sys.modules["asyncio.base_events"].BaseEventLoop)
    tasks._scheduled_tasks.data = Ordered(tasks._scheduled_tasks.data)
    all_of = tasks.all_tasks

    def all_tasks(loop=None):
        found = all_of(loop)
        # What has begun eagerly and not waited yet is younger than what is scheduled.
        return Ordered([task for task in tasks._scheduled_tasks if task in found]) | found

    tasks.all_tasks = asyncio.all_tasks = all_tasks
    tasks._AsCompletedIterator._todo = Todo()
