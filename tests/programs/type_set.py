s = {1, 2, 3}
s.add(2)
s.add(4)
s.discard(9)
s.remove(1)
print(s, len(s), 2 in s, 9 not in s, s.pop(), s.copy(), set(), frozenset(), set("aab"), {*[1, 2], 3}, {x % 3 for x in range(10)})
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection([1, 2]), a.difference(b), a.symmetric_difference(b), a <= b, {3} < b, a >= {1}, a > a, a == {4, 3, 2, 1}, a != b)
print(a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]), a.isdisjoint(b), {1, 2} == frozenset([1, 2]), frozenset([1]) | {2}, {2} | frozenset([1]), frozenset({1, 2}), {frozenset([1]): "k"}[frozenset([1])], {frozenset([1, 2])})
a |= {10}
a &= {1, 2, 10}
a -= {2}
a ^= {1, 7}
a.update([3], "x", {5: 6})
a.difference_update([3])
a.intersection_update({10, 7, "x"})
a.symmetric_difference_update({7, 8})
print(sorted(a, key=str), {1, 2} in [{2, 1}], {1} in {frozenset([1])}, bool(set()), sorted({3, 1, 2}), max({1, 5}), sum({1, 2}), list(map(str, {1})))
a.clear()
print(a, [x for x in frozenset("a")], set(range(3)) - set(range(1, 2)), {True, 1, 1.0}, {(1, 2), (1, 2)}, set({"k": 1}), {None, None})


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"Key({self.name!r})"


keys = {Key("a"), Key("b"), Key("a"), Key("c")}
print(keys, Key("a") in keys, len(keys | {Key("c"), Key("d")}), keys & {Key("b")}, keys - {Key("b")}, keys == {Key("a"), Key("b"), Key("c")})
keys.remove(Key("a"))
keys.update(Key(c) for c in "xyz")
print(len(keys), sorted(k.name for k in keys))


def fails(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def grow():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


fails(grow)
fails(lambda: {1}.remove(2))
fails(lambda: {1}.remove([]))
fails(lambda: set().pop())
fails(lambda: {[]})
fails(lambda: {1}.add({}))
fails(lambda: set(5))
fails(lambda: {1} | [2])
fails(lambda: {1} + {2})
fails(lambda: {1} < [1])
fails(lambda: frozenset().add(1))
fails(lambda: set(1, 2))
fails(lambda: {1}.union(5))
fails(lambda: {1}.nope)
fails(lambda: hash({1}))
