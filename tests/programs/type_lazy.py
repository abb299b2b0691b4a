def noisy(*items):
    for item in items:
        print("give", item)
        yield item


print(any(noisy(0, 1, 2)))
print(all(noisy(1, 0, 2)))
print(2 in noisy(1, 2, 3))
print(max(noisy(1, 3, 2), key=lambda v: print("key", v) or v))
print(min(noisy(2, 1)))
print(sum(noisy(1, 2)))
print(sorted(noisy(2, 1), key=lambda v: print("key", v) or v))
print(list(zip(noisy(1, 2), noisy("a"))))
print(next(map(lambda v: v * 2, noisy(1, 2))))
print(list(filter(lambda v: v > 1, noisy(1, 2, 3))))
print(list(enumerate(noisy("a", "b"))))
a, b = noisy(1, 2)
first, *rest = noisy(1, 2, 3)
print(a, b, first, rest, [*noisy(7)], {*noisy(8)}, (*noisy(9),))
print(dict(noisy(("k", 1))), "-".join(noisy("x", "y")), tuple(noisy(1)), set(noisy(1)), frozenset(noisy(2)))
values = [0]
values += noisy(1)
values.extend(noisy(2))
values[1:1] = noisy(5)
print(values, bytes(noisy(65, 66)), {1}.union(noisy(2)), {1} & set(noisy(1)))


class Counter:
    def __init__(self, limit):
        self.n, self.limit = 0, limit

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > self.limit:
            raise StopIteration
        return self.n


class Sequence:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


print(list(Counter(3)), sum(Counter(4)), max(Counter(3)), any(Counter(1)), 2 in Counter(5), sorted(Counter(3), reverse=True), list(zip(Counter(2), "abc")), list(map(str, Counter(2))), tuple(Counter(2)), [*Counter(2)], dict(zip("ab", Counter(5))))
print(list(Sequence(1, 2)), 2 in Sequence(1, 2), list(reversed(Sequence(1, 2, 3))), sorted(Sequence(2, 1)), max(Sequence(1, 9)), list(enumerate(Sequence("x"))), sum(Sequence(1, 2)), *Sequence("p", "q"))
x, y = Sequence(1, 2)
print(x, y, list(iter(Counter(9).__next__, 3)))


class Number:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print("lt", self.v, other.v)
        return self.v < other.v

    def __add__(self, other):
        return Number(self.v + (other.v if isinstance(other, Number) else other))

    __radd__ = __add__

    def __index__(self):
        return self.v

    def __float__(self):
        return self.v + 0.5

    def __round__(self, digits=None):
        return f"round {digits}"

    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return "divmod"

    def __bool__(self):
        print("bool", self.v)
        return self.v > 1

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return f"N{self.v}"


n = [Number(3), Number(1), Number(2)]
print(sorted(n), min(n), sum(n), any(n), all(n), "abc"[Number(1)], [10, 20, 30][Number(1) :], list(range(Number(2))), float(Number(1)), int(Number(7)), round(Number(1)), round(Number(1), 2), abs(Number(1)), divmod(Number(1), 2), f"{Number(1):>5}", hex(Number(255)), chr(Number(97)), "ab" * 2, [0] * 2, bytes(Number(2)), list(filter(None, n)), bin(Number(5)), 5 + Number(1))
