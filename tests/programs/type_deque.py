from collections import deque

d = deque([1, 2, 3])
print(d, len(d), bool(d), bool(deque()), repr(deque()), type(d), deque)
d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), d)
d.extend("ab"); d.extendleft("xy"); print(d)
d.rotate(); print(d); d.rotate(-2); print(d); d.rotate(100); print(d)
d.reverse(); print(d, d.count(2), d.index(2), "a" in d, "q" in d)
d.remove("a"); d.insert(1, "new"); d.insert(-1, "end"); d.insert(99, "last"); print(d)
print(d[0], d[-1], [x for x in reversed(d)], list(d))
d[0] = "first"; del d[1]; print(d)
small = deque("abcdef", maxlen=3)
print(small, small.maxlen, d.maxlen)
small.append("g"); print(small); small.appendleft("z"); print(small); small.extend([1, 2]); print(small)
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([1]), deque([1, 2], 3) * 2)
a = deque([1]); b = a; a += [2, 3]; a *= 2; print(b, a is b)
print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1, 2]) >= deque([1]), deque([1]) == [1])
print(d.copy() == d, d.copy() is d, small.copy().maxlen, small.__copy__())
own = deque(); own.append(own); print(own)


class Recent(deque):
    def __init__(self, size):
        super().__init__(maxlen=size)

    def newest(self):
        return self[-1]


r = Recent(2)
for n in range(5):
    r.append(n)
print(r, r.newest(), list(r), isinstance(r, deque), r.maxlen)


def failing(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


failing(lambda: deque().pop())
failing(lambda: deque().popleft())
failing(lambda: deque(5))
failing(lambda: deque([], -1))
failing(lambda: deque([], "x"))
failing(lambda: deque([1])[5])
failing(lambda: deque([1])["a"])
failing(lambda: deque([1])[0:1])
failing(lambda: deque([1]).index(7))
failing(lambda: deque([1]).remove(7))
failing(lambda: deque([1], 1).insert(0, 2))
failing(lambda: hash(deque()))
failing(lambda: {deque(): 1})
failing(lambda: deque([1]) + [2])
failing(lambda: deque([1]) < [2])
failing(lambda: deque([1]) - deque())
failing(lambda: deque([1]).append())
failing(lambda: deque([1]).popleft(1))
failing(lambda: deque([1]).rotate(1, 2))
failing(lambda: deque([1]).nothing)
failing(lambda: setattr(deque(), "maxlen", 3))


def changed():
    e = deque([1, 2, 3])
    for item in e:
        e.append(item)


failing(changed)
it = iter(deque([1, 2]))
print(next(it), next(it), next(it, "over"), it.__class__.__name__)
first, *rest = deque([1, 2, 3])
print(first, rest, *deque("ab"))
match deque([1, 2]):
    case [x, y]:
        print("sequence", x, y)
    case _:
        print("other")
