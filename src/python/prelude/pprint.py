import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._flat(object, (), 0)


def isreadable(object):
    return True


def isrecursive(object):
    return 'Recursion on' in saferepr(object)


class _Key:
    # Keys of different types have an order here too.
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return bool(self.value < other.value)
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent, self._width, self._depth, self._stream = indent, width, depth, stream
        self._compact, self._sort, self._underscores = compact, sort_dicts, underscore_numbers

    def pprint(self, object):
        print(self.pformat(object), file=self._stream or sys.stdout)

    def pformat(self, object):
        return self._format(object, 0, 0, (), 0)

    def format(self, object, context, maxlevels, level):
        return self._flat(object, (), level), True, False

    def _items(self, mapping):
        items = list(mapping.items())
        return sorted(items, key=lambda item: _Key(item[0])) if self._sort else items

    def _flat(self, value, seen, level):
        kind = type(value)
        if kind is int and self._underscores:
            return f'{value:_d}'
        if kind not in (dict, list, tuple) or not value:
            return repr(value)
        if id(value) in seen:
            return f'<Recursion on {kind.__name__} with id={id(value)}>'
        if self._depth is not None and level >= self._depth:
            return {dict: '{...}', list: '[...]', tuple: '(...)'}[kind]
        seen += (id(value),)
        if kind is dict:
            parts = [f'{self._flat(k, seen, level + 1)}: {self._flat(v, seen, level + 1)}' for k, v in self._items(value)]
            return '{' + ', '.join(parts) + '}'
        parts = [self._flat(item, seen, level + 1) for item in value]
        if kind is list:
            return f"[{', '.join(parts)}]"
        return f'({parts[0]},)' if len(parts) == 1 else f"({', '.join(parts)})"

    def _format(self, value, indent, allowance, seen, level):
        text = self._flat(value, seen, level)
        if id(value) in seen or len(text) <= self._width - indent - allowance:
            return text
        kind, inner = type(value), seen + (id(value),)
        if self._depth is not None and level >= self._depth and kind in (dict, list, tuple):
            return text
        if hasattr(value, '__dataclass_fields__') and not isinstance(value, type) and '__repr__' in kind.__dict__:
            return self._fields(kind.__name__, [(f.name, getattr(value, f.name)) for f in value.__dataclass_fields__.values()
                                                if f.repr], indent, allowance, inner, level)
        shown = kind.__repr__
        if isinstance(value, dict) and shown is dict.__repr__:
            return '{' + ' ' * (self._indent - 1) + self._pairs(self._items(value), indent, allowance + 1, inner, level) + '}'
        if kind.__name__ == 'OrderedDict' and value:
            head = f'{kind.__name__}('
            return head + self._listing(list(value.items()), indent + len(head), allowance + 1, inner, level, '[', ']') + ')'
        if kind.__name__ == 'defaultdict':
            head = f'defaultdict({value.default_factory!r},\n' + ' ' * (indent + 12)
            return head + self._format(dict(value), indent + 12, allowance + 1, seen, level) + ')'
        if kind.__name__ == 'Counter':
            pairs = value.most_common()
            head = 'Counter({'
            return head + self._pairs(pairs, indent + 8, allowance + 2, inner, level) + '})'
        if isinstance(value, list) and shown is list.__repr__:
            return self._listing(value, indent, allowance, inner, level, '[', ']')
        if isinstance(value, tuple) and shown is tuple.__repr__:
            return self._listing(value, indent, allowance, inner, level, '(', ',)' if len(value) == 1 else ')')
        if kind is set or kind is frozenset:
            items = sorted(value, key=_Key)
            head, end = ('{', '}') if kind is set else ('frozenset({', '})')
            return self._listing(items, indent + len(head) - 1, allowance + len(end) - 1, inner, level, head, end)
        if kind.__name__ == 'deque':
            end = '])' if value.maxlen is None else f'],\n{" " * (indent + 6)}maxlen={value.maxlen!r})'
            return self._listing(list(value), indent + 6, 2, inner, level, 'deque([', end)
        if kind.__name__ == 'SimpleNamespace':
            return self._fields('namespace', list(value.__dict__.items()), indent, allowance, inner, level)
        if kind is str:
            return self._string(value, indent, allowance, level)
        return text

    def _fields(self, name, items, indent, allowance, seen, level):
        indent += len(name) + 1
        parts = []
        for at, (key, item) in enumerate(items):
            room = allowance + 1 if at == len(items) - 1 else 1
            parts.append(f'{key}={self._format(item, indent + len(key) + 1, room, seen, level + 1)}')
        return f'{name}(' + (',\n' + ' ' * indent).join(parts) + ')'

    def _pairs(self, items, indent, allowance, seen, level):
        indent += self._indent
        parts = []
        for at, (key, item) in enumerate(items):
            shown = self._flat(key, seen, level + 1)
            room = allowance if at == len(items) - 1 else 1
            parts.append(f'{shown}: {self._format(item, indent + len(shown) + 2, room, seen, level + 1)}')
        return (',\n' + ' ' * indent).join(parts)

    def _listing(self, items, indent, allowance, seen, level, head, end):
        pad = ' ' * (self._indent - 1)
        indent += self._indent
        newline = ',\n' + ' ' * indent
        allowance += len(end)
        if not self._compact:
            parts = [self._format(item, indent, allowance if at == len(items) - 1 else 1, seen, level + 1)
                     for at, item in enumerate(items)]
            return head + pad + newline.join(parts) + end
        lines, line = [], ''
        for at, item in enumerate(items):
            text = self._flat(item, seen, level + 1)
            room = self._width - indent - (allowance if at == len(items) - 1 else 1)
            if len(text) <= room and len(line) + 2 * bool(line) + len(text) <= room:
                line += (', ' if line else '') + text
                continue
            if line:
                lines.append(line)
            line = ''
            if len(text) <= room:
                line = text
            else:
                lines.append(self._format(item, indent, allowance if at == len(items) - 1 else 1, seen, level + 1))
        if line:
            lines.append(line)
        return head + pad + newline.join(lines) + end

    def _string(self, value, indent, allowance, level):
        import re
        chunks, lines = [], value.splitlines(True)
        if level == 0:
            indent, allowance = indent + 1, allowance + 1
        most = room = self._width - indent
        for at, line in enumerate(lines):
            shown = repr(line)
            if at == len(lines) - 1:
                most -= allowance
            if len(shown) <= most:
                chunks.append(shown)
                continue
            parts = re.findall(r'\S*\s*', line)
            parts.pop()
            room, current = self._width - indent, ''
            for number, part in enumerate(parts):
                candidate = current + part
                if number == len(parts) - 1 and at == len(lines) - 1:
                    room -= allowance
                if len(repr(candidate)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            return chunks[0]
        text = ('\n' + ' ' * indent).join(chunks)
        return f'({text})' if level == 0 else text
