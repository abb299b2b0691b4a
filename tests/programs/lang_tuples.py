# Tuples.
t = (1, "a", 2.5)
print(t, t[1], t[-1], t[:2], len(t), (), (1,), 1, (2,) + t, (0,) * 3)
a, b, c = t
print(a, b, c, "a" in t, t.index("a"), t.count(1))
print((1, 2) == (1, 2), (1, 2) < (2, 1), tuple([1, 2]), tuple("ab"))
print(((1, 2), (3,)), [(1, 2)], {(1, 2): "pair"}[1, 2])


def pair():
    return 1, 2


x, y = pair()
print(x, y, pair())
print(hash((1, 2)) == hash((1, 2)), isinstance(t, tuple))
