# Parameters of every kind.
def every(a, b=2, *args, c, d=4, **kwargs):
    print(a, b, args, c, d, kwargs)


every(1, c=3)
every(1, 20, 30, 40, c=3, d=5, e=6)
every(*[1, 2, 3], **{"c": 4, "z": 5})
every(c=1, a=2)


def only(a, /, b, *, c):
    print(a, b, c)


only(1, 2, c=3)
only(1, b=2, c=3)


def collect(*args, **kwargs):
    return args, kwargs


print(collect(), collect(1, *[2, 3], 4, x=1, **{"y": 2}))
print(collect(*"ab", *[1]), collect(**{"a": 1}, **{"b": 2}))


def after(first, *, flag=False):
    return first, flag


print(after(1), after(1, flag=True))
print(max(1, 2, 3), max([1, 2, 3]), max("ab", "b", key=len), max([], default=0), min(3, 1), min("hello"))
