_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


def _space(s, at):
    # Past what is blank.
    while s[at:at + 1] in (' ', '\n', '\t', '\r'):
        at += 1
    return at


def _four(s, at):
    digits = s[at:at + 4]
    if len(digits) == 4 and all(c in '0123456789abcdefABCDEF' for c in digits):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, at - 1)


def scanstring(s, at, strict=True):
    # From behind the opening quote.
    begin, parts = at - 1, []
    while True:
        quote = s.find('"', at)
        slash = s.find('\\', at, quote) if quote >= 0 else s.find('\\', at)
        end = slash if slash >= 0 else quote if quote >= 0 else len(s)
        piece = s[at:end]
        if strict and not piece.isprintable():
            for n, c in enumerate(piece):
                if c < ' ':
                    raise JSONDecodeError('Invalid control character at', s, at + n)
        if quote < 0 and slash < 0:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        if slash < 0:
            if not parts:
                return piece, quote + 1
            parts.append(piece)
            return ''.join(parts), quote + 1
        parts.append(piece)
        escape = s[slash + 1:slash + 2]
        at = slash + 2
        if escape == 'u':
            code = _four(s, at)
            at += 4
            if 0xd800 <= code <= 0xdbff and s[at:at + 2] == '\\u':
                low = _four(s, at + 2)
                if 0xdc00 <= low <= 0xdfff:
                    code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                    at += 6
            parts.append(chr(code))
        elif escape in _ESCAPES:
            parts.append(_ESCAPES[escape])
        elif escape:
            raise JSONDecodeError('Invalid \\escape', s, slash)
        else:
            raise JSONDecodeError('Unterminated string starting at', s, begin)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant, self.strict = parse_constant or _CONSTANTS.__getitem__, strict

    def decode(self, s):
        obj, end = self.raw_decode(s, idx=_w(s, 0).end())  #@344
        end = _space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)  #@347
        return obj

    def raw_decode(self, s, idx=0):
        try:
            obj, end = self.scan_once(s, idx)  #@360
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None  #@362
        return obj, end

    def scan_once(self, s, at):
        value, end = self._value(s, at)
        if end < 0:
            raise StopIteration(value)
        return value, end

    def _value(self, s, at):
        # The value and what is behind it; a negative end where there is none, with the place.
        c = s[at:at + 1]
        if c == '"':
            return scanstring(s, at + 1, self.strict)
        if c == '{':
            return self._object(s, at + 1)
        if c == '[':
            return self._array(s, at + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if c == word[0] and s.startswith(word, at):
                return value, at + len(word)
        if c and c in '-0123456789':
            end = self._number(s, at)
            if end:
                text = s[at:end]
                plain = text[1:].isdigit() or text.isdigit()
                return (self.parse_int if plain else self.parse_float)(text), end
        for word in _CONSTANTS:
            if c == word[0] and s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        return at, -1

    def _number(self, s, at):
        def digits(at):
            while '0' <= s[at:at + 1] <= '9':
                at += 1
            return at

        start = at + (s[at] == '-')
        end = start + 1 if s[start:start + 1] == '0' else digits(start)
        if end == start:
            return None
        if s[end:end + 1] == '.' and digits(end + 1) > end + 1:
            end = digits(end + 1)
        if s[end:end + 1] in ('e', 'E'):
            power = end + 1 + (s[end + 1:end + 2] in ('+', '-'))
            if digits(power) > power:
                end = digits(power)
        return end

    def _inner(self, s, at):
        value, end = self._value(s, at)
        if end < 0:
            raise JSONDecodeError('Expecting value', s, value)
        return value, _space(s, end)

    def _object(self, s, at):
        pairs = []
        at = _space(s, at)
        if s[at:at + 1] != '}':
            while True:
                if s[at:at + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
                key, at = scanstring(s, at + 1, self.strict)
                at = _space(s, at)
                if s[at:at + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                value, at = self._inner(s, _space(s, at + 1))
                pairs.append((key, value))
                c = s[at:at + 1]
                if c == '}':
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, at)
                comma, at = at, _space(s, at + 1)
                if s[at:at + 1] == '}':
                    raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at + 1
        made = dict(pairs)
        return (made if self.object_hook is None else self.object_hook(made)), at + 1

    def _array(self, s, at):
        values = []
        at = _space(s, at)
        if s[at:at + 1] == ']':
            return values, at + 1
        while True:
            value, at = self._inner(s, at)
            values.append(value)
            c = s[at:at + 1]
            if c == ']':
                return values, at + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma, at = at, _space(s, at + 1)
            if s[at:at + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)


class _Blank:
    # What decode's line asks for the end of the space at the start.
    def __init__(self, end):
        self._end = end

    def end(self):
        return self._end


def _w(s, at):
    return _Blank(_space(s, at))
