# What a generator was handling when an exception was thrown into it is the context of that exception.
def g():
    try:
        raise KeyError(1)
    except KeyError:
        yield 1

def h():
    yield from g()

def k():
    try:
        raise KeyError(2)
    except KeyError:
        yield from p()

def p():
    yield 5

def ctx(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return out

for make in (g, h, k, p):
    for outer in (False, True):
        x = make()
        next(x)
        try:
            if outer:
                try:
                    raise OSError("outer")
                except OSError:
                    x.throw(ValueError("thrown"))
            else:
                x.throw(ValueError("thrown"))
        except ValueError as e:
            print(make.__name__, outer, ctx(e))
x = g()
try:
    raise OSError("outer")
except OSError:
    try:
        x.throw(ValueError("not started"))
    except ValueError as e:
        print(ctx(e))
