from contextlib import ExitStack, contextmanager, closing, suppress, nullcontext


@contextmanager
def res(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


with ExitStack() as stack:
    names = [stack.enter_context(res(n)) for n in "abc"]
    stack.callback(print, "callback", 1, end="!\n")
    print(names)

with ExitStack() as stack:
    stack.enter_context(res("kept"))
    later = stack.pop_all()
print("not closed yet")
later.close()


class Door:
    def close(self):
        print("door closed")


with closing(Door()) as d:
    print("door", type(d).__name__)
with suppress(KeyError, IndexError):
    [][0]
    print("never")
with suppress():
    print("nothing suppressed")
with nullcontext(5) as n:
    print(n)


def swallow(kind, value, tb):
    print("pushed saw", kind.__name__)
    return True


with ExitStack() as stack:
    stack.push(swallow)
    stack.enter_context(res("x"))
    raise RuntimeError("gone")
print("done")
try:
    with suppress(KeyError):
        raise ValueError("not mine")
except ValueError as e:
    print(e)
