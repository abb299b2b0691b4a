from _interleave import callers, columns_of, format_exception as _whole, format_frames, format_last, frames_of, handled
import sys

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
    'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
    'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_HEAD = 'Traceback (most recent call last):\n'
_missing = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, _shown=None, **more):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno, self.colno, self.end_colno = lineno if end_lineno is None else end_lineno, colno, end_colno
        self._line, self._shown = line, _shown
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def _all(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._all() == other._all()
        return self._all() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, at):
        return self._all()[at]

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    @classmethod
    def from_list(cls, rows):
        return cls([row if isinstance(row, FrameSummary) else FrameSummary(*row[:3], line=row[3]) for row in rows])

    @classmethod
    def extract(cls, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        rows = [FrameSummary(f.f_code.co_filename, line, f.f_code.co_name, line='') for f, line in frames]
        return cls(_cut(rows, limit))

    def format_frame_summary(self, frame):
        if frame._shown is not None:
            return frame._shown
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f'    {frame.line}\n'
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self):
        result, last, count = [], None, 0
        for frame in self:
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                result += _more(count)
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        return result + _more(count)


def _more(count):
    if count <= 3:
        return []
    return [f"  [Previous line repeated {count - 3} more time{'s' if count > 4 else ''}]\n"]


def _cut(rows, limit):
    if limit is None:
        return rows
    return rows[:limit] if limit >= 0 else rows[limit:]


def _entries(text):
    # Of all that is printed about frames, what is each one's.
    found = []
    for line in text.splitlines(True):
        if line.startswith(('  File "', '  [Prev')) or not found:
            found.append('')
        found[-1] += line
    return found


def extract_tb(tb, limit=None):
    rows = []
    while tb is not None:
        for file, line, name, text in frames_of(tb)[:1]:
            shown = _entries(format_frames(tb, 1))
            end, start, stop = columns_of(tb)
            rows.append(FrameSummary(file, line, name, line=text, end_lineno=end, colno=start, end_colno=stop,
                                     _shown=shown[0] if shown else None))
        tb = tb.tb_next
    return StackSummary(_cut(rows, limit))


def _stack(f, limit):
    rows = callers()
    if f is not None:
        line, code = f.f_lineno, f.f_code
        at = [n for n, row in enumerate(rows) if row[4] is code]
        rows = rows[at[0]:] if at else []
    if limit is not None:
        rows = rows[:limit] if limit >= 0 else rows[limit:]
    return StackSummary([FrameSummary(*row[:3], line=row[3]) for row in reversed(rows)])


def extract_stack(f=None, limit=None):
    return _stack(f, limit)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return [] if tb is None else _entries(format_frames(tb, limit))


def format_stack(f=None, limit=None):
    return _stack(f, limit).format()


def _write(text, file):
    print(text, end='', file=sys.stderr if file is None else file)


def print_list(extracted_list, file=None):
    _write(''.join(format_list(extracted_list)), file)


def print_tb(tb, limit=None, file=None):
    _write(''.join(format_tb(tb, limit)), file)


def print_stack(f=None, limit=None, file=None):
    _write(''.join(_stack(f, limit).format()), file)


def walk_stack(f):
    f = sys._getframe(1) if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    pass


def _given(exc, value):
    return exc if value is _missing else value


def format_exception_only(exc, /, value=_missing, *, show_group=False):
    error = _given(exc, value)
    if error is None:
        return ['NoneType: None\n']
    if not isinstance(error, BaseException):
        return [f'{type(error).__name__}: {error}\n']
    text = format_last(error)
    notes = [f'{line}\n' for note in getattr(error, '__notes__', ()) for line in str(note).split('\n')]
    size = len(text) - sum(map(len, notes))
    return [text[:size], *notes]


def _whole_of(error, limit, chain):
    result = []
    if chain:
        if error.__cause__ is not None:
            result += [*_whole_of(error.__cause__, limit, chain), _CAUSE]
        elif error.__context__ is not None and not error.__suppress_context__:
            result += [*_whole_of(error.__context__, limit, chain), _CONTEXT]
    frames = format_tb(error.__traceback__, limit)
    return result + ([_HEAD, *frames] if frames or error.__traceback__ is not None else []) + format_exception_only(error)


def _has_group(error):
    seen = []
    while error is not None and error not in seen:
        if isinstance(error, BaseExceptionGroup):
            return True
        seen.append(error)
        error = error.__cause__ or error.__context__
    return error is not None


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    error = _given(exc, value)
    if not isinstance(error, BaseException):
        return format_exception_only(error)
    if _has_group(error):
        return _whole(error, limit, chain).splitlines(True)
    return _whole_of(error, limit, chain)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    error = _given(exc, value)
    if isinstance(error, BaseException):
        _write(_whole(error, limit, chain), file)
    else:
        _write(''.join(format_exception_only(error)), file)


def print_exc(limit=None, file=None, chain=True):
    print_exception(handled(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(handled(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self._error, self._limit = exc_value, limit
        self._text = _whole(exc_value, limit, True)
        self._alone = format_exception_only(exc_value)
        self.stack = extract_tb(exc_traceback, limit)
        self._captured = capture_locals
        if capture_locals:
            for frame, (kept, _) in zip(self.stack, walk_tb(exc_traceback)):
                frame.locals = {name: repr(value) for name, value in kept.f_locals.items()}
                if frame._shown is not None:
                    frame._shown += ''.join([f'    {name} = {value}\n' for name, value in sorted(frame.locals.items())])
        self.exc_type, self.exc_type_str = exc_type, _type_name(exc_type)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value.__suppress_context__
        def other(error):
            return type(self).from_exception(error, capture_locals=capture_locals)
        self.__cause__ = other(exc_value.__cause__) if exc_value.__cause__ is not None else None
        self.__context__ = other(exc_value.__context__) if exc_value.__context__ is not None else None
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(one) for one in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format_exception_only(self, *, show_group=False, _depth=0):
        yield from self._alone

    def format(self, *, chain=True, _ctx=None):
        if not self._captured:
            yield from format_exception(self._error, limit=self._limit, chain=chain)
            return
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format(chain=chain)
            yield _CAUSE
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format(chain=chain)
            yield _CONTEXT
        yield _HEAD
        yield from self.stack.format()
        yield from self._alone

    def print(self, *, file=None, chain=True):
        _write(''.join(self.format(chain=chain)), file)

    def __str__(self):
        return self._str


def _type_name(kind):
    module = kind.__module__
    return kind.__qualname__ if module in ('builtins', '__main__') else f'{module}.{kind.__qualname__}'
