# Three, one after another, both ways.
try:
    try:
        int("a")
    except ValueError as error:
        raise KeyError("b") from error
except KeyError:
    raise IndexError("c")
