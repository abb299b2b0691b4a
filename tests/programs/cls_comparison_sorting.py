from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


versions = [Version(t) for t in "3.9 3.13 2.7 3.9.1 3.10".split()]
print(sorted(versions))
print(max(versions), min(versions))
print(Version("1.0") >= Version("1.0"), Version("1.2") > Version("1.10"))
print(len({Version("1.0"), Version("1.0"), Version("1.1")}))
print(sorted(versions, reverse=True))
versions.sort(key=lambda v: v.parts[-1])
print(versions)
try:
    Version("1") < 3
except TypeError as e:
    print(e)
print(Version("1") == 3, Version("1") != "x")


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n


print([i.n for i in sorted([Item(3), Item(1), Item(2), Item(0)])])
