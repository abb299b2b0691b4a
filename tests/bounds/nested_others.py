# ends: exit 0
import collections
import contextvars
import functools


def f(*args):
    return 1


makers = {
    "partial": lambda x: functools.partial(f, x),
    "partial of": lambda x: functools.partial(x or f),
    "list": lambda x: [x],
    "dict": lambda x: {"a": x},
    "tuple": lambda x: (x,),
    "deque": lambda x: collections.deque([x]),
    "slice": lambda x: slice(x),
    "frozenset": lambda x: frozenset([x]),
    "bound": lambda x: [x].append,
    "default": lambda x: (lambda y=x: y),
    "keyword": lambda x: (lambda *, y=x: y),
    "cell": lambda x: (lambda: x),
    "defaultdict": lambda x: collections.defaultdict(int, a=x),
    "ordered": lambda x: collections.OrderedDict(a=x),
    "generator": lambda x: (y for y in [x]),
    "exception": lambda x: ValueError(x),
    "items": lambda x: {1: x}.items(),
    "values": lambda x: {1: x}.values(),
    "iterator": lambda x: iter({1: x}.values()),
    "reversed": lambda x: reversed([x]),
    "classmethod": lambda x: classmethod(x),
    "property": lambda x: property(x),
    "wraps": lambda x: functools.wraps(x)(lambda: 1) if x else f,
    "ChainMap": lambda x: collections.ChainMap({"a": x}),
    "ContextVar": lambda x: contextvars.ContextVar("a", default=x),
}


def nest(make, times):
    x = None
    for _ in range(times):
        x = make(x)
    return x


class Holder:
    pass


uses = [
    repr, str, ascii, hash, bool, len, iter, id,
    lambda x: f"{x!r:>3}",
    lambda x: "%r" % (x,),
    lambda x: x(),
    lambda x: [x] == [x],
    lambda x: x in [1, x],
    lambda x: x < x,
    lambda x: sorted([x, x]),
    lambda x: setattr(Holder, "x", x),
    lambda x: Holder().x,
]
for name, make in makers.items():
    times = 500 if name == "frozenset" else 3000
    x, y = nest(make, times), nest(make, times)
    for use in uses + [lambda x: x == y, lambda x: x < y, lambda x: [x].count(y)]:
        try:
            use(x)
        except (RecursionError, TypeError, AttributeError, ValueError, KeyError):
            pass
    x = y = Holder.x = None
print("done")
