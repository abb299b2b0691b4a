# Regular expressions; the matcher is the machine's.
from _interleave import alias, regex_compile, regex_find, regex_find_all

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE',
           'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']
_NAMES = {256: 'ASCII', 2: 'IGNORECASE', 4: 'LOCALE', 8: 'MULTILINE', 16: 'DOTALL', 64: 'VERBOSE', 128: 'DEBUG',
          32: 'UNICODE'}
_ORDER = (2, 4, 8, 16, 32, 64, 128, 256)


class RegexFlag(int):
    __module__ = 're'

    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other))

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(510 & ~int(self))

    @property
    def name(self):
        return '|'.join(_NAMES[bit] for bit in _ORDER if self & bit) or None

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return '|'.join(f're.{_NAMES[bit]}' for bit in _ORDER if int(self) & bit) or 're.NOFLAG'

    def __str__(self):
        return repr(self)


NOFLAG = RegexFlag(0)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
UNICODE = U = RegexFlag(32)
VERBOSE = X = RegexFlag(64)
DEBUG = RegexFlag(128)
ASCII = A = RegexFlag(256)


class PatternError(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            before = pattern[:pos]
            line, start = ('\n', '') if isinstance(pattern, str) else (b'\n', b'')
            self.lineno = before.count(line) + 1
            self.colno = pos - before.rfind(line)
            msg = f'{msg} at position {pos}'
            if line in pattern:
                msg += f' (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


error = PatternError


class Match:
    __module__ = 're'
    __class_getitem__ = classmethod(alias)

    def __init__(self, pattern, string, spans, pos, endpos):
        self.re, self.string, self._spans, self.pos, self.endpos = pattern, string, spans, pos, endpos

    def _at(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        elif not isinstance(group, int):
            group = group.__index__() if hasattr(group, '__index__') else -1
        if not 0 <= group < len(self._spans):
            raise IndexError('no such group')
        return group

    def _text(self, at, default=None):
        start, end = self._spans[at]
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._at(groups[0]))
        return tuple([self._text(self._at(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._at(group))

    def groups(self, default=None):
        return tuple([self._text(at, default) for at in range(1, len(self._spans))])

    def groupdict(self, default=None):
        return {name: self._text(at, default) for name, at in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[self._at(group)][0]

    def end(self, group=0, /):
        return self._spans[self._at(group)][1]

    def span(self, group=0, /):
        return self._spans[self._at(group)]

    def expand(self, template):
        return _filled(_template(self.re, template), self)

    @property
    def regs(self):
        return self._spans

    @property
    def lastindex(self):
        last = None
        for at, (start, end) in enumerate(self._spans[1:], 1):
            if end >= 0 and (last is None or end > self._spans[last][1] or
                             end == self._spans[last][1] and start > self._spans[last][1]):
                last = at
        return last

    @property
    def lastgroup(self):
        last = self.lastindex
        return next((name for name, at in self.re.groupindex.items() if at == last), None)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f'<re.Match object; span={self._spans[0]!r}, match={self._text(0)!r}>'


class Pattern:
    __module__ = 're'
    __class_getitem__ = classmethod(alias)

    def __init__(self, pattern, flags, compiled):
        self.pattern = pattern
        self._number, self.groups, names, self.flags = compiled
        self._given = flags
        self.groupindex = dict(names)

    def _checked(self, string):
        if not isinstance(string, (str, bytes, bytearray)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        if isinstance(self.pattern, str):
            if isinstance(string, (bytes, bytearray)):
                raise TypeError('cannot use a string pattern on a bytes-like object')
        elif isinstance(string, str):
            raise TypeError('cannot use a bytes pattern on a string-like object')

    def _find(self, string, pos, endpos, how):
        self._checked(string)
        size = len(string)
        pos, end = min(max(pos, 0), size), size if endpos is None else min(max(endpos, 0), size)
        if pos > end:
            return None
        spans = regex_find(self._number, string, pos, end, how)
        return None if spans is None else Match(self, string, spans, pos, end)

    def search(self, string, pos=0, endpos=None):
        return self._find(string, pos, endpos, 0)

    def match(self, string, pos=0, endpos=None):
        return self._find(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._find(string, pos, endpos, 2)

    def _all(self, string, pos=0, endpos=None, most=0):
        self._checked(string)
        size = len(string)
        pos, end = min(max(pos, 0), size), size if endpos is None else min(max(endpos, 0), size)
        return [Match(self, string, spans, pos, end)
                for spans in regex_find_all(self._number, string, pos, end, most)]

    def finditer(self, string, pos=0, endpos=None):
        return iter(self._all(string, pos, endpos))

    def findall(self, string, pos=0, endpos=None):
        found = self._all(string, pos, endpos)
        empty = string[:0]
        if self.groups == 0:
            return [match._text(0) for match in found]
        if self.groups == 1:
            return [match._text(1, empty) for match in found]
        return [match.groups(empty) for match in found]

    def split(self, string, maxsplit=0):
        result, last = [], 0
        if maxsplit < 0:
            return [string]
        for match in self._all(string, most=maxsplit):
            start, end = match.span()
            result.append(string[last:start])
            result.extend(match.groups())
            last = end
        result.append(string[last:])
        return result

    def subn(self, repl, string, count=0):
        template = None if callable(repl) else _template(self, repl)
        result, last, done = [], 0, 0
        for match in self._all(string, most=count) if count >= 0 else ():
            start, end = match.span()
            result.append(string[last:start])
            result.append(repl(match) if template is None else _filled(template, match))
            last, done = end, done + 1
        result.append(string[last:])
        return string[:0].join(result), done

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=None):
        return iter(self._all(string, pos, endpos))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        flags = int(self.flags) & ~(32 if isinstance(self.pattern, str) else 0)
        shown = repr(self.pattern)[:200]
        return f're.compile({shown}, {RegexFlag(flags)!r})' if flags else f're.compile({shown})'


_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', 'b': '\b', '\\': '\\'}


def _template(pattern, repl):
    # Texts, and the numbers of groups.
    binary = not isinstance(repl, str)
    text = repl.decode('latin-1') if binary else repl
    parts, plain, at = [], '', 0

    def wrong(message, where):
        raise PatternError(message, repl, where)
    while at < len(text):
        letter = text[at]
        start, at = at, at + 1
        if letter != '\\':
            plain += letter
            continue
        if at == len(text):
            wrong('bad escape (end of pattern)', start)
        letter, at = text[at], at + 1
        group = None
        if letter == 'g':
            if text[at:at + 1] != '<':
                wrong('missing <', at)
            end = text.find('>', at)
            if end < 0:
                wrong('missing >, unterminated name', at + 1)
            name = text[at + 1:end]
            if not name:
                wrong('missing group name', at + 1)
            if name.isdecimal() and name.isascii():
                group = int(name)
                if group > pattern.groups:
                    wrong(f'invalid group reference {group}', at + 1)
            elif not name.isidentifier():
                wrong(f'bad character in group name {name!r}', at + 1)
            elif name in pattern.groupindex:
                group = pattern.groupindex[name]
            else:
                raise IndexError(f'unknown group name {name!r}')
            at = end + 1
        elif letter == '0':
            end = at
            while end < len(text) and end - at < 2 and text[end] in '01234567':
                end += 1
            plain += chr(int(text[at - 1:end], 8))
            at = end
        elif letter.isdigit():
            number = letter
            if text[at:at + 1].isdigit():
                number, at = number + text[at], at + 1
                octal = text[at - 2:at + 1]
                if len(octal) == 3 and all(digit in '01234567' for digit in octal):
                    plain += chr(int(octal, 8) & 255)
                    at += 1
                    continue
            group = int(number)
            if group > pattern.groups:
                wrong(f'invalid group reference {group}', start + 1)
        elif letter in _ESCAPES:
            plain += _ESCAPES[letter]
        elif letter.isascii() and letter.isalpha():
            wrong(f'bad escape \\{letter}', start)
        else:
            plain += '\\' + letter
        if group is not None:
            if plain:
                parts.append(plain.encode('latin-1') if binary else plain)
            parts.append(group)
            plain = ''
    if plain or not parts:
        parts.append(plain.encode('latin-1') if binary else plain)
    return parts


def _filled(parts, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in parts])


_compiled = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    key = type(pattern), pattern, int(flags)
    found = _compiled.get(key)
    if found is None:
        made = regex_compile(pattern, int(flags))
        if len(made) == 2:
            raise PatternError(made[0], pattern, made[1])
        if len(_compiled) > 512:
            _compiled.clear()
        found = _compiled[key] = Pattern(pattern, flags, made)
    return found


def purge():
    _compiled.clear()


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


_special = {ord(letter): '\\' + letter for letter in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return bytes(pattern).decode('latin-1').translate(_special).encode('latin-1')
