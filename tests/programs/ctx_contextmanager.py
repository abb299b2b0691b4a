from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as e:
        print("inside saw", e)
    finally:
        print(f"</{name}>")


with tag("h1") as t:
    print(t)
with tag("p"):
    raise ValueError("bad")
try:
    with tag("a"), tag("b"):
        raise KeyError("k")
except KeyError as e:
    print("outside", e)


@tag("deco")
def shout(x):
    print("shout", x)
    return x


print(shout(1), shout(2))


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for f in (no_yield, twice):
    try:
        with f() as x:
            print(x)
    except RuntimeError as e:
        print("RuntimeError:", e)


@contextmanager
def replace():
    try:
        yield
    except ZeroDivisionError as e:
        raise RuntimeError("replaced") from e


with replace():
    1 / 0
