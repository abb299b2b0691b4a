import contextlib

class M:
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return self.swallow

def a():
    with M():
        print("in")
    print("after")

def b():
    with M():
        return 5

def c():
    for i in range(3):
        with M() as m, M(
            True
        ) as n:
            if i == 0:
                continue
            if i == 1:
                raise ValueError
            break
    return i

def d():
    with M(True):
        raise ValueError
    return 1

def e():
    with M():
        raise ValueError

def f():
    with (
        M() as m,
        M() as n,
    ):
        print("x")

def g():
    with M(
        True,
    ):
        with M(
        ):
            return print(
                "x"
            )

def h():
    with contextlib.suppress(ValueError):
        print("a")
        raise ValueError
    with contextlib.suppress(ValueError): raise ValueError
    with M(): pass
    with M():
        pass

def i():
    with M():
        for x in range(2):
            print(x)

def j(x):
    with M():
        if x:
            print(x)

def k(x):
    with M():
        try:
            return x
        finally:
            print("x")

@contextlib.contextmanager
def cm():
    print("enter")
    try:
        yield 1
    finally:
        print("exit")

def l():
    with cm() as x:
        print(x)

def m():
    try:
        with cm() as x:
            raise ValueError
    except ValueError:
        print("caught")

for q in [a, b, c, d, f, g, h, i, l, m]:
    print(q())
try:
    e()
except ValueError:
    pass
for x in (0, 1):
    j(x)
    k(x)
