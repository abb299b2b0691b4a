# Warnings and their filters. The machine's own go through here once a program has imported this.
from _interleave import callers, warned
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_defaultaction = 'default'
onceregistry = {}
# By file: what was said there; all is forgotten when the filters change.
_said = {}
_ACTIONS = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def _text_of(message):
    line = message.line
    if line is None:
        line = _lines.get((message.filename, message.lineno), '')
    text = f'{message.filename}:{message.lineno}: {message.category.__name__}: {message.message}\n'
    if line:
        text += f'  {line.strip()}\n'
    if message.source is not None:
        text += f'{message.category.__name__}: Enable tracemalloc to get the object allocation traceback\n'
    return text


_lines = {}


def showwarning(message, category, filename, lineno, file=None, line=None):
    _write(_text_of(WarningMessage(message, category, filename, lineno, file, line)), file)


def formatwarning(message, category, filename, lineno, line=None):
    return _text_of(WarningMessage(message, category, filename, lineno, None, line))


_showwarning, _formatwarning = showwarning, formatwarning
_record = None


def _write(text, file):
    if file is None:
        if sys.stderr is not None:
            warned(text)
    else:
        file.write(text)


def _show(message):
    if showwarning is not _showwarning:
        showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)
    elif _record is not None:
        _record.append(message)
    elif formatwarning is not _formatwarning:
        _write(formatwarning(message.message, message.category, message.filename, message.lineno, message.line), None)
    else:
        _write(_text_of(message), message.file)


def _changed():
    _said.clear()


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f'category must be a Warning subclass, not {type(category).__name__!r}')
    if message or module:
        import re
    if message:
        message = re.compile(message, re.I)
    module = re.compile(module) if module else None
    _add((action, message or None, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _changed()


def _matches(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    elif not isinstance(category, type) or not issubclass(category, Warning):
        name = type(category).__name__
        raise TypeError(f"category must be a Warning subclass, not '{name}'")
    rows = callers(True)
    at = max(stacklevel, 1) - 1
    if at < len(rows):
        file, line, _, text, code = rows[at]
        module = '__main__' if not file.startswith('/usr/lib/') else file.rpartition('/')[2].removesuffix('.py')
        _lines[file, line] = text
    else:
        file, line, module = '<sys>', 0, 'sys'
    warn_explicit(message, category, file, line, module, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename.removesuffix('.py') or '<unknown>'
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    said = _said.setdefault(filename, set())
    key = text, category, lineno
    if key in said:
        return
    action = _defaultaction
    for action_, pattern, kind, where, line in filters:
        if (_matches(pattern, text) and issubclass(category, kind) and _matches(where, module)
                and (line == 0 or line == lineno)):
            action = action_
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        said.add(key)
        if (text, category) in onceregistry:
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        said.add(key)
        if (text, category, 0) in said:
            return
        said.add((text, category, 0))
    elif action == 'default':
        said.add(key)
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _from_machine(text, category, filename, lineno, line, hint):
    _lines[filename, lineno] = line
    module = '__main__' if not filename.startswith(('/usr/lib/', '<')) else 'asyncio'
    warn_explicit(text, category, filename, lineno, module, source=hint or None)


# The line is CPython's, as tracebacks show it; `coro` is the text of the line that let the coroutine go.
def _warn_unawaited_coroutine(msg, category, filename, lineno, coro):
    def warn(msg, category, stacklevel, source):
        _from_machine(msg, category, filename, lineno, source, True)
    warn(msg, category=RuntimeWarning, stacklevel=2, source=coro)  #@692


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._entered = record, False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return 'catch_warnings(record=True)' if self._record else 'catch_warnings()'

    def __enter__(self):
        global filters, showwarning, _record
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._kept = filters, showwarning, _record
        filters = filters[:]
        _changed()
        log = None
        if self._record:
            log = _record = []
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _record
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning, _record = self._kept
        _changed()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        import functools
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__init__

            def __init__(self, *args, **kwargs):
                if type(self) is arg:
                    warn(message, category=category, stacklevel=level + 1)
                original(self, *args, **kwargs)
            arg.__init__ = __init__
            arg.__deprecated__ = message
            return arg

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
