# How values are written inside of others.
print([1, 1.0, "a", None, True, (1,), {"k": [2]}], {"a": "b'c"}, ("x", 'y"z'))
print(repr([]), repr(()), repr({}), str("s"), repr("s"), [repr("s")])
print(print, len, int, ValueError, ValueError("x"), ValueError(), ValueError("a", 1), KeyError("k"))
print(repr("\n"), ["\n"], "\r\t".encode if False else "no", [1e100, -0.0, 10**15])
print(range(3), slice(1, 2), Ellipsis, ..., NotImplemented)


def f():
    pass


print(f.__name__, str(f)[:12], [type(f)], type(print))
