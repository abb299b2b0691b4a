a = [3, 1, 2]
a.append(4)
a.extend((5, 6))
a.extend(x for x in range(2))
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
print(a, a.index(1), a.count(1), a.pop(), a.pop(0), a.pop(-2), a)
a.remove("before last") if "before last" in a else None
a.reverse()
print(a, a[::-1], a[1:3], a[-2:], a[::2], a[5:1:-2], a[10:], a[:], a[-100:100])
a[1:3] = ["x", "y", "z"]
print(a)
a[::2] = range(len(a[::2]))
print(a)
del a[0], a[-1]
del a[1:3]
print(a, a * 2, 2 * [0], [1] + [2], a == a[:], [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 5])
a[1:1] = "ins"
a += "ab"
a += (n for n in [7])
a *= 2
print(a, len(a), "i" in a, 99 not in a)
a.clear()
print(a, a or "empty", list("abc"), list(range(3)), list({1: 2}), list(map(str, [1, 2])), [*range(3), *"ab"])
b = [[0] * 2] * 2
b[0][0] = 1
c = [1, 2]
c.append(c)
print(b, c, [c] == [c], c[2] is c)
s = ["banana", "apple", "Cherry", "date"]
print(sorted(s), sorted(s, key=str.lower), sorted(s, key=len, reverse=True), sorted([3, 1, 2], reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}))
s.sort(key=lambda x: x[-1])
print(s, s.sort(), s)
pairs = [(1, "b"), (0, "a"), (1, "a"), (0, "b")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted([2.5, 1, True, -1]))
print(min(3, 1, 2), max([1, 5, 3]), min("hello"), max({"a": 1, "b": 2}, key=lambda k: -ord(k)), min([], default="none"), max((x for x in [1, 3, 2])), min([3, -4], key=abs), max("a", "bb", key=len))
print(sum([1, 2, 3]), sum(x * x for x in range(4)), sum([[1], [2]], []), sum((0.5, 1), 2), any([0, "", 3]), all([]), all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 2]))
t = (1, 2, 3, 2)
print(t.index(2), t.count(2), t + (4,), t * 2, t[1:], t[::-1], (1,), (), tuple("ab"), tuple([1, 2]), t == (1, 2, 3, 2), (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)))
first, *rest = t
*init, last = "abc"
(x, y), z = [1, 2], 3
print(first, rest, init, last, x, y, z, [i for i, c in enumerate("abc", 1)], list(zip([1, 2], "ab", (True, False))), list(zip()), list(enumerate([])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda n: n % 2, range(5))), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))))
r = range(2, 20, 3)
print(r, len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(5), list(r), r == range(2, 19, 3), range(0) == range(5, 1), r.start, r.stop, r.step, bool(range(0)), list(reversed(r)), 5.0 in r, "a" in r, range(10)[2:8:2], range(5, 0, -1)[1:], max(r), sum(r))
print(slice(1, 10, 2), slice(5).stop, slice(1, 10, 2).indices(6), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(1, 2) == slice(1, 2), [1, 2, 3, 4][slice(1, 3)])
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "done"), list(iter(lambda n=iter("abx"): next(n), "x")), type(it).__name__, type(iter("é")).__name__, type(iter(())).__name__)


def fails(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def change():
    values = [3, 1, 2]
    values.sort(key=lambda v: values.append(v) or v)


def odd():
    values = [1, 2, 3, 4]
    values[::2] = [1]


def nothing():
    values = [1]
    values[0:1] = 5


fails(change)
fails(odd)
fails(nothing)
fails(lambda: [][0])
fails(lambda: [1].pop(5))
fails(lambda: [].pop())
fails(lambda: [1].remove(2))
fails(lambda: [1].index(2))
fails(lambda: [1, 2, 3].index(3, 0, 2))
fails(lambda: (1,).index(2))
fails(lambda: [1] + (2,))
fails(lambda: [1] * "a")
fails(lambda: [1] < 5)
fails(lambda: sorted([1, "a"]))
fails(lambda: sorted([3, 2, "a", 1]))
fails(lambda: sorted(5))
fails(lambda: sorted([1], 2))
fails(lambda: sorted([1], foo=1))
fails(lambda: [1].sort(lambda x: x))
fails(lambda: max([]))
fails(lambda: max())
fails(lambda: max(1, "a"))
fails(lambda: min([1, "a", 2]))
fails(lambda: max(1, 2, default=3))
fails(lambda: sum(["a"]))
fails(lambda: sum("ab", ""))
fails(lambda: sum([[1]]))
fails(lambda: list(5))
fails(lambda: list(1, 2))
fails(lambda: tuple(5))
fails(lambda: [].append())
fails(lambda: [].append(1, 2))
fails(lambda: [].extend(5))
fails(lambda: [].insert(1))
fails(lambda: (1, 2)[5])
fails(lambda: (1,) + [2])
fails(lambda: range(5)[10])
fails(lambda: range(1, 2, 0))
fails(lambda: range())
fails(lambda: range("a"))
fails(lambda: range(3).index(7))
fails(lambda: [1, 2, 3][::0])
fails(lambda: [1, 2, 3]["a":])
fails(lambda: list(zip([1, 2], [1], strict=True)))
fails(lambda: list(zip([1], [1, 2], strict=True)))
fails(lambda: list(zip([1], [1], [], strict=True)))
fails(lambda: list(zip([], [], [1], strict=True)))
fails(lambda: zip(5))
fails(lambda: zip([1], 5))
fails(lambda: next([]))
fails(lambda: next(iter([])))
fails(lambda: iter(5))
fails(lambda: enumerate(5))
fails(lambda: reversed({1}))
fails(lambda: reversed(5))
fails(lambda: map(str))
fails(lambda: any(5))
fails(lambda: 5 in 5)
fails(lambda: [].nope)
fails(lambda: len([], []))
fails(lambda: [1, 2].count())
fails(lambda: hash([]))
