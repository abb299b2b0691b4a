# The caret under a call: the whole of it is marked, its arguments as ^.
def add(a, b):
    raise ValueError(f"{a} and {b}")


def through(*args):
    return add(*args)


result = [through(1, b) for b in (2,)]
