# raise from None: the context is hidden.
try:
    int("x")
except ValueError:
    raise RuntimeError("clean") from None
