import re as _re

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


def _is_name(text):
    return text.isascii() and text.isidentifier()


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # (text, None, ''), or ('', name, as it stands); a name of '' is a delimiter that stands for nothing.
        text, mark, at, parts = self.template, self.delimiter, 0, []
        while True:
            found = text.find(mark, at)
            if found < 0:
                return parts + [(text[at:], None, '')]
            parts.append((text[at:found], None, ''))
            at = found + len(mark)
            if text.startswith(mark, at):
                parts.append((mark, None, ''))
                at += len(mark)
                continue
            braced = text.startswith('{', at)
            end = start = at + braced
            while end < len(text) and _is_name(text[start:end + 1]):
                end += 1
            if start == end or braced and not text.startswith('}', end):
                parts.append((found, '', mark))
                continue
            at = end + braced
            parts.append(('', text[start:end], text[found:at]))

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len(''.join(lines[:-1])) if lines else at
        raise ValueError(f'Invalid placeholder in string: line {max(len(lines), 1)}, col {column + 1}')

    def substitute(self, mapping={}, /, **kws):
        result = []
        for text, name, shown in self._parts():
            if name == '':
                self._invalid(text)
            result.append(text if name is None else str(kws[name] if name in kws else mapping[name]))
        return ''.join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        result = []
        for text, name, shown in self._parts():
            if name is None:
                result.append(text)
            elif name in kws:
                result.append(str(kws[name]))
            else:
                result.append(str(mapping[name]) if name and name in mapping else shown)
        return ''.join(result)

    def is_valid(self):
        return all(name != '' for _, name, _ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys(name for _, name, _ in self._parts() if name))


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        self._next = 0
        return self._formatted(format_string, args, kwargs)

    def _formatted(self, format_string, args, kwargs):
        result = []
        for text, field, spec, conversion in self.parse(format_string):
            if text:
                result.append(text)
            if field is None:
                continue
            if not field or field[0] in '.[':
                field = f'{self._next}{field}'
                self._next += 1
            value, _ = self.get_field(field, args, kwargs)
            value = self.convert_field(value, conversion)
            result.append(self.format_field(value, self._formatted(spec, args, kwargs)))
        return ''.join(result)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        return {'s': str, 'r': repr, 'a': ascii}[conversion](value)

    def parse(self, format_string):
        text, at, size = '', 0, len(format_string)
        while at < size:
            letter = format_string[at]
            at += 1
            if letter in '{}' and format_string.startswith(letter, at):
                text += letter
                at += 1
            elif letter == '}':
                raise ValueError("Single '}' encountered in format string")
            elif letter == '{':
                depth, end = 1, at
                while end < size and depth:
                    depth += {'{': 1, '}': -1}.get(format_string[end], 0)
                    end += 1
                if depth:
                    raise ValueError("expected '}' before end of string")
                field, _, spec = format_string[at:end - 1].partition(':')
                field, _, conversion = field.partition('!')
                yield text, field, spec, conversion or None
                text, at = '', end
            else:
                text += letter
        if text:
            yield text, None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _re.match(r'([^.\[]*)(.*)', field_name).groups()
        value = self.get_value(int(first) if first.isdigit() else first, args, kwargs)
        for name, key in _re.findall(r'\.([^.\[]+)|\[([^\]]+)\]', rest):
            value = getattr(value, name) if name else value[int(key) if key.isdigit() else key]
        return value, first
