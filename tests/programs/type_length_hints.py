class Shelf:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        print("len")
        return len(self.items)

    def __getitem__(self, i):
        print("get", i)
        return self.items[i]


class Counter:
    def __init__(self, n, hint):
        self.n, self.hint = n, hint

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n

    def __length_hint__(self):
        print("hint")
        return self.hint


shelf = Shelf("a", "b")
print(list(shelf), tuple(shelf), sorted(shelf), "-".join(shelf))
print([*shelf, 1], (*shelf,), {*shelf} == {"a", "b"})
first, *rest = shelf
print(first, rest)
items = [1]
items.extend(shelf)
items += shelf
items[:1] = shelf
print(items, max(*shelf), len(set(shelf)), sum(len(x) for x in shelf))
print(list(Counter(2, 5)), list(Counter(1, NotImplemented)), tuple(Counter(1, 0)))
head, *tail = Counter(3, 2)
print(head, tail)
try:
    list(Counter(1, -1))
except ValueError as e:
    print(e)
try:
    print(list(Counter(1, "no")))
except TypeError as e:
    print(e)


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return hash(self.name)

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.name == other.name


def keys(names):
    for name in names:
        print("makes", name)
        yield Key(name)


many = set(keys("aba"))
many.update(keys("bc"))
print(len(many), len(many.union(keys("d"))), len(frozenset(keys("xx"))))
one, two = Key("a"), Key("b")
print({one, two} == {two, one}, {one} <= {one, two}, {one, two} - {two} == {one}, {one} & {one, two} == {one})
