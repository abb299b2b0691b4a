# Context managers as abstract classes: what is missing, and what counts as one.
import contextlib


class NotWhole(contextlib.AbstractContextManager):
    pass


class NotWholeAsync(contextlib.AbstractAsyncContextManager):
    pass


class Whole:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


for of in NotWhole, NotWholeAsync:
    try:
        of()
    except TypeError as e:
        print(e)
print(isinstance(Whole(), contextlib.AbstractContextManager), isinstance(Whole(), contextlib.AbstractAsyncContextManager))
print(issubclass(int, contextlib.AbstractContextManager), issubclass(NotWhole, contextlib.AbstractContextManager))
