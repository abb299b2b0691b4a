_SHORT = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}


def _escaped(c, ascii_only):
    if c in _SHORT:
        return _SHORT[c]
    code = ord(c)
    if code >= 32 and (code < 127 or not ascii_only):
        return c
    if code < 0x10000:
        return f'\\u{code:04x}'
    code -= 0x10000
    return f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}'


def _quoted(text, ascii_only):
    if text.isascii() and text.isprintable() and '"' not in text and '\\' not in text:
        return '"' + text + '"'
    return '"' + ''.join([_escaped(c, ascii_only) for c in text]) + '"'


def encode_basestring(s):
    return _quoted(s, False)


def encode_basestring_ascii(s):
    return _quoted(s, True)


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} '  #@180
                        f'is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        chunks = self.iterencode(o, _one_shot=True)  #@200
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        _iterencode = _Encoding(self)._chunks
        return _iterencode(o, 0)  #@261


class _Encoding:
    def __init__(self, encoder):
        indent = encoder.indent
        self._encoder, self._all = encoder, []
        self._put = self._all.append
        self._indent = indent if indent is None or isinstance(indent, str) else ' ' * indent
        self._inside = {}

    def _chunks(self, o, level):
        self._write(o, level)
        return self._all

    def _float(self, o):
        if o != o:
            text = 'NaN'
        elif o in (float('inf'), float('-inf')):
            text = 'Infinity' if o > 0 else '-Infinity'
        else:
            return float.__repr__(o)
        if not self._encoder.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
        return text

    def _simple(self, o):
        if isinstance(o, str):
            return _quoted(o, self._encoder.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)

    def _enter(self, o):
        if self._encoder.check_circular:
            if id(o) in self._inside:
                raise ValueError('Circular reference detected')
            self._inside[id(o)] = o

    def _write(self, o, level):
        text = self._simple(o)
        if text is not None:
            self._put(text)
        elif isinstance(o, (list, tuple)):
            self._sequence(o, level)
        elif isinstance(o, dict):
            self._mapping(o, level)
        else:
            self._enter(o)
            self._write(self._encoder.default(o), level)
            self._inside.pop(id(o), None)

    def _lines(self, level):
        # What stands before the first item, between two, and behind the last.
        separator = self._encoder.item_separator
        if self._indent is None:
            return '', separator, ''
        begin = '\n' + self._indent * (level + 1)
        return begin, separator + begin, '\n' + self._indent * level

    def _sequence(self, items, level):
        if not items:
            return self._put('[]')
        self._enter(items)
        before, between, behind = self._lines(level)
        self._put('[' + before)
        first = True
        for value in items:
            if not first:
                self._put(between)
            first = False
            self._write(value, level + 1)
        self._put(behind + ']')
        self._inside.pop(id(items), None)

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is None or isinstance(key, int):
            return self._simple(key)
        if not self._encoder.skipkeys:
            raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _mapping(self, made, level):
        if not made:
            return self._put('{}')
        self._enter(made)
        before, between, behind = self._lines(level)
        self._put('{' + before)
        first = True
        for key, value in sorted(made.items()) if self._encoder.sort_keys else made.items():
            key = self._key(key)
            if key is None:
                continue
            if not first:
                self._put(between)
            first = False
            self._put(_quoted(key, self._encoder.ensure_ascii) + self._encoder.key_separator)
            self._write(value, level + 1)
        self._put(behind + '}')
        self._inside.pop(id(made), None)
