# ends: exit 0
t = int
for _ in range(50000):
    t = (t,)
for use in [lambda: isinstance("a", t), lambda: issubclass(str, t), lambda: hash(t), lambda: t == (t,), lambda: repr(t), lambda: str(t), lambda: f"{t}", lambda: "%s" % t, lambda: sorted([t, t]), lambda: {t: 1}, lambda: {t}]:
    try:
        use()
    except RecursionError as e:
        print(e)
    except TypeError as e:
        print("TypeError")
try:
    try:
        1 / 0
    except t:
        pass
except BaseException as e:
    print(type(e).__name__)
t = u = None


class A:
    pass


c = A
for i in range(500):
    c = type("A", (c,), {})
print(len(c.__mro__), isinstance(c(), A), hasattr(c(), "nothing"))
c = None
p = property(lambda self: 1)
for _ in range(50000):
    p = staticmethod(p)
p = None
