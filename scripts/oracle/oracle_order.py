"""Where asyncio goes by the order of a set, which is the order of addresses: by the order of creation.

A TaskGroup's abort, the cancelling at the end of asyncio.run, as_completed of coroutines, the closing of
async generators, what wait() gives. Put in place when the first event loop is made.
"""

import sys
import types
import weakref


class Ordered(set):
    """A set that is iterated in the order in which it was filled."""

    def __init__(self, items=()):
        super().__init__()
        self._order = {}
        for item in items:
            self.add(item)

    def add(self, item):
        super().add(item)
        self._order[item] = None

    def discard(self, item):
        super().discard(item)
        self._order.pop(item, None)

    def remove(self, item):
        super().remove(item)
        del self._order[item]

    def clear(self):
        super().clear()
        self._order.clear()

    def __iter__(self):
        return iter(list(self._order))

    def __or__(self, other):
        return Ordered([*self, *other])

    def __ror__(self, other):
        return Ordered([*other, *self])

    def __and__(self, other):
        return Ordered(item for item in self if item in other)

    def __sub__(self, other):
        return Ordered(item for item in self if item not in other)

    def __repr__(self):
        return f"{{{', '.join(map(repr, self))}}}" if self else "set()"

    union, intersection, difference = __or__, __and__, __sub__

    def __del__(self):
        # What it held goes in that order too.
        super().clear()


Ordered.__name__ = Ordered.__qualname__ = "set"
Ordered.__module__ = "builtins"


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
