# exports:
# Where tasks are; `self` is the task.
from _interleave import stack_of, traceback_of


class frame:
    def __init__(self, file, line, name, text):
        self.f_lineno = line
        self.f_code = _Code(file, name)
        self._text = text
        self.f_back, self.f_locals = None, {}

    def __repr__(self):
        code = self.f_code
        return f'<frame at {id(self):#x}, file {code.co_filename!r}, line {self.f_lineno}, code {code.co_name}>'


class _Code:
    def __init__(self, file, name):
        self.co_filename, self.co_name = file, name


def get_stack(self, *, limit=None):
    places = stack_of(self)
    if places is not None:
        # The innermost ones count.
        places = places if limit is None else places[max(len(places) - max(limit, 0), 0):]
    else:
        places = traceback_of(self._exception) if self.done() and not self.cancelled() else []
        if limit is not None:
            places = places[:max(limit, 0)]
    return [frame(*place) for place in places]


def print_stack(self, *, limit=None, file=None):
    import sys
    frames = get_stack(self, limit=limit)
    exc = self._exception
    if not frames:
        print(f'No stack for {self!r}', file=file)
    elif exc is not None:
        print(f'Traceback for {self!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {self!r} (most recent call last):', file=file)
    for f in frames:
        out = sys.stderr if file is None else file
        print(f'  File "{f.f_code.co_filename}", line {f.f_lineno}, in {f.f_code.co_name}', file=out)
        if f._text:
            print(f'    {f._text}', file=out)
    if exc is not None:
        shown = str(exc)
        name = type(exc).__qualname__
        if type(exc).__module__ not in ('builtins', '__main__'):
            name = f'{type(exc).__module__}.{name}'
        print(f'{name}: {shown}' if shown else name, file=file)
