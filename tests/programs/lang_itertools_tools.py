import itertools as it
from operator import mul, itemgetter, attrgetter

print(list(it.islice(it.count(10, 5), 4)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 3)))
print(list(it.chain([1], (2, 3), "ab")), list(it.chain.from_iterable([[1, 2], [3]])))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([1, 2, 3], mul)), list(it.accumulate([1, 2], initial=10)))
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(it.filterfalse(lambda x: x % 2, range(6))), list(it.compress("abcd", [1, 0, 1, 0])))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)))
print(list(it.permutations("abc", 2)), len(list(it.permutations(range(4)))))
print(list(it.combinations("abcd", 2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest("abc", [1], fillvalue="-")))
print([(k, list(g)) for k, g in it.groupby("aabbbca")], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
print(list(it.pairwise("abcd")), list(it.batched("abcdefg", 3)))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a))
print(list(map(itemgetter(1), [(1, "a"), (2, "b")])), sorted([{"k": 2}, {"k": 1}], key=itemgetter("k")))
c = it.count()
print(next(c), next(c), c)
print(list(it.islice("abcdefg", 1, 6, 2)), sum(it.islice(it.count(), 100)))
try:
    list(it.batched("ab", 0))
except ValueError as e:
    print(e)
ids = it.count(1)


def new_id():
    return next(ids)


print([new_id() for _ in range(3)])


def primes():
    found = []
    for n in it.count(2):
        if all(n % p for p in found):
            found.append(n)
            yield n


print(list(it.takewhile(lambda p: p < 40, primes())))
