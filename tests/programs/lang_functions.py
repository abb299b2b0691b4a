# def: return values, defaults, docs, names.
def add(a, b=10):
    """Adds."""
    return a + b


def nothing():
    pass


def early(n):
    if n:
        return "early"
    print("late")


print(add(1), add(1, 2), add(b=1, a=2), add(*[3, 4]), add(**{"a": 5}))
print(nothing(), early(1), early(0))
print(add.__name__, add.__doc__)


def remember(item, seen=[]):
    seen.append(item)
    return seen


print(remember(1), remember(2), remember(3, []))


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(fact(10), fact(20))
twice = add
print(twice(1, 1), (lambda: 5)(), (lambda a, b=2, *c, **d: (a, b, c, d))(1, 3, 4, e=5))
