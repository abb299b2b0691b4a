# A call over lines.
def fail(*args):
    raise ValueError(args)


fail(
    1,
    2,
)
