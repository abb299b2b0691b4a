def f(a, /, b, *c, d=1, **e): return a, b, c, d, e
print(f(1, 2, 3, d=4, z=5), f(*[1, 2], **{"d": 3}))
try: f(a=1, b=2)
except TypeError as e: print(e)
print(str.upper("a"), list(map(str.upper, "ab")), sorted("bA", key=str.lower))
try: str.upper(5)
except TypeError as e: print(e)
print((lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, z=2))
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__code__.co_varnames)
def g():
    x = 1
    def h():
        nonlocal x
        x += 1
        return x
    return h
h = g(); print(h(), h(), h.__closure__[0].cell_contents)
