def level(n):
    try:
        if n:
            level(n - 1)
        else:
            raise ValueError("bottom")
    except Exception as e:
        raise ExceptionGroup(f"level {n}", [e, TypeError(n)])


many = ExceptionGroup("many", [ValueError(i) for i in range(20)])
try:
    level(12)
except ExceptionGroup as e:
    print(e, len(e.exceptions))
    depth, x = 0, e
    while isinstance(x, ExceptionGroup):
        depth, x = depth + 1, x.exceptions[0]
    print(depth, repr(x))
    e.__context__ = None
    raise many from None
