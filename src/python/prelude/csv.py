import io as _io
import re as _re

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    __module__ = '_csv'


class Dialect:
    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_OPTIONS = [name for name in vars(Dialect) if not name.startswith('_')]
_known = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}


def _dialect(base, options):
    made = Dialect()
    base = get_dialect(base) if isinstance(base, str) else base
    for name in _OPTIONS:
        setattr(made, name, getattr(base, name, getattr(Dialect, name)))
    for name, value in options.items():
        if name not in _OPTIONS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(made, name, value)
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        got = f'a string of length {len(made.delimiter)}' if isinstance(made.delimiter, str) else type(made.delimiter).__name__
        raise TypeError(f'"delimiter" must be a unicode character, not {got}')
    return made


def register_dialect(name, dialect='excel', **options):
    _known[name] = _dialect(dialect, options)


def unregister_dialect(name):
    if _known.pop(name, None) is None:
        raise Error('unknown dialect')


def get_dialect(name):
    try:
        return _known[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    return list(_known)


def field_size_limit(limit=None):
    return 131072


class _Reader:
    def __init__(self, lines, dialect):
        self._lines, self.dialect, self.line_num = iter(lines), dialect, 0

    def __iter__(self):
        return self

    def __next__(self):
        row, field = [], _Field()
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field.quoted:
                    if self.dialect.strict:
                        raise Error('unexpected end of data') from None
                    self._end(row, field)
                    return row
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            if self._line(line, row, field):
                return row

    def _line(self, line, row, field):
        # Whether the row ends with this line.
        d, i, size = self.dialect, 0, len(line)
        while i < size:
            c = line[i]
            i += 1
            if d.escapechar is not None and c == d.escapechar and i < size:
                field.text += line[i]
                field.begun = True
                i += 1
            elif field.quoted:
                if c != d.quotechar:
                    field.text += c
                elif d.doublequote and line[i:i + 1] == d.quotechar:
                    field.text += c
                    i += 1
                else:
                    field.quoted = False
                    if d.strict and i < size and line[i] not in d.delimiter + '\r\n':
                        raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
            elif c in '\r\n':
                if line[i:].strip('\r\n'):
                    raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
                break
            elif c == d.delimiter:
                self._end(row, field)
            elif c == d.quotechar and not field.begun and d.quoting != QUOTE_NONE:
                field.quoted = field.begun = field.was_quoted = True
            elif not (c == ' ' and d.skipinitialspace and not field.begun):
                field.text += c
                field.begun = True
        if field.quoted:
            return False
        if row or field.begun or field.started:
            self._end(row, field)
        return True

    def _end(self, row, field):
        value, quoting = field.text, self.dialect.quoting
        if not field.was_quoted:
            if quoting == QUOTE_NONNUMERIC or quoting == QUOTE_STRINGS and value:
                value = float(value) if value or quoting == QUOTE_NONNUMERIC else value
            elif quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and not value:
                value = None
        row.append(value)
        field.__init__()
        field.started = True


class _Field:
    started = False

    def __init__(self):
        self.text, self.begun, self.quoted, self.was_quoted = '', False, False, False


class _Writer:
    def __init__(self, file, dialect):
        self._write, self.dialect = file.write, dialect

    def writerow(self, row, /):
        try:
            values = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        texts = [self._field(value, len(values) == 1) for value in values]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value, alone):
        d = self.dialect
        text = '' if value is None else str(value)
        quoted = (d.quoting == QUOTE_ALL
                  or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
                  or d.quoting == QUOTE_STRINGS and isinstance(value, str)
                  or d.quoting == QUOTE_NOTNULL and value is not None)
        special = {d.delimiter, d.quotechar, d.escapechar, '\r', '\n', *d.lineterminator} - {None}
        if d.quoting == QUOTE_NONE:
            if special.intersection(text):
                if d.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                text = ''.join(d.escapechar + c if c in special else c for c in text)
            if alone and not text:
                raise Error('single empty field record must be quoted')
            return text
        if not quoted and not (alone and not text) and not special.intersection(text) and not (
                d.delimiter == ' ' and d.skipinitialspace):
            return text
        if d.escapechar is not None:
            text = text.replace(d.escapechar, d.escapechar * 2)
        if d.doublequote:
            text = text.replace(d.quotechar, d.quotechar * 2)
        elif d.quotechar in text:
            if d.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            text = text.replace(d.quotechar, d.escapechar + d.quotechar)
        return f'{d.quotechar}{text}{d.quotechar}'


def reader(csvfile, /, dialect='excel', **fmtparams):
    return _Reader(csvfile, _dialect(dialect, fmtparams))


def writer(csvfile, /, dialect='excel', **fmtparams):
    if not hasattr(csvfile, 'write'):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(csvfile, _dialect(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey, self.restval, self.dialect = restkey, restval, dialect
        self.reader = reader(f, dialect, *args, **kwds)
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames if not hasattr(fieldnames, '__next__') else list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        if self.extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                told = ', '.join(map(repr, wrong))
                raise ValueError(f'dict contains fields not in fieldnames: {told}')
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    def sniff(self, sample, delimiters=None):
        # The separator that is on each line equally often.
        lines = [line for line in sample.splitlines() if line.strip()]
        for candidate in delimiters or ',\t;|: ':
            counts = {_re.sub('"[^"]*"', '', line).count(candidate) for line in lines}
            if len(counts) == 1 and counts != {0}:
                class dialect(Dialect):
                    _name = 'sniffed'
                    delimiter = candidate
                return dialect
        raise Error('Could not determine delimiter')

    def has_header(self, sample):
        rows = list(reader(_io.StringIO(sample), self.sniff(sample)))
        head, rest = rows[0], rows[1:21]
        votes = 0
        for i, name in enumerate(head):
            numbers = [row[i].replace('.', '', 1).lstrip('-').isdigit() for row in rest if len(row) == len(head)]
            if all(numbers):
                votes += 1 if not name.replace('.', '', 1).lstrip('-').isdigit() else -1
        return votes > 0
