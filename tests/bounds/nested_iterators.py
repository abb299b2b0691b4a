# ends: exit 0
import itertools


def nest(make, first, times=10000):
    it = first
    for _ in range(times):
        it = make(it)
    return it


for make in [
    lambda it: zip(it),
    lambda it: enumerate(it),
    lambda it: map(lambda x: x, it),
    lambda it: map(str, it),
    lambda it: filter(None, it),
    lambda it: itertools.chain(it),
    lambda it: itertools.islice(it, 5),
    lambda it: iter(it),
    lambda it: (x for x in it),
    lambda it: reversed([it]),
]:
    it = nest(make, iter([1, 2]))
    for use in [next, list, repr, lambda it: [x for x in it], lambda it: 5 in it, lambda it: sum(it, [])]:
        try:
            use(it)
        except (RecursionError, StopIteration, TypeError):
            pass
    it = None
print("done")
