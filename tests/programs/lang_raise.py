# raise in its forms, seen from except.
def fail(kind, *args):
    raise kind(*args)


for kind in [ValueError, KeyError, RuntimeError, TypeError, IndexError, ZeroDivisionError, OSError]:
    try:
        fail(kind, "why")
    except Exception as error:
        print(type(error).__name__, error, isinstance(error, LookupError))

try:
    try:
        raise ValueError("first")
    except ValueError:
        raise
except ValueError as error:
    print("again", error)

try:
    try:
        raise ValueError("cause")
    except ValueError as error:
        raise RuntimeError("effect") from error
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("while handling")
except KeyError as error:
    print(error, repr(error.__context__), error.__cause__)

try:
    raise ValueError("none") from None
except ValueError as error:
    print(error.__suppress_context__, error.__context__)
