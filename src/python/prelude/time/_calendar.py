# exports: struct_time, gmtime, localtime, strftime, strptime, mktime, ctime, asctime, tzname, timezone, altzone, daylight, process_time, process_time_ns, thread_time, thread_time_ns, get_clock_info, tzset, clock_gettime, clock_gettime_ns, clock_getres, CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID
# The calendar of `time`. A run's zone is UTC; its code takes no time of a processor.
from time import monotonic, time
from types import SimpleNamespace

tzname, timezone, altzone, daylight = ('UTC', 'UTC'), 0, 0, 0
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID = 0, 1, 2
_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
           'November', 'December')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    __module__ = 'time'
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0

    def __new__(cls, sequence):
        values = tuple(sequence)
        if len(values) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)')
        return tuple.__new__(cls, values[:9])

    tm_zone = 'UTC'
    tm_gmtoff = 0

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={value}' for name, value in zip(_FIELDS, self))})"


for _at, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, property(lambda self, _at=_at: self[_at]))


def days_before(year, month, day):
    # Days from 1970-01-01.
    year -= month <= 2
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def date_of(days):
    days += 719468
    era = days // 146097
    of_era = days - era * 146097
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month += 3 if month < 10 else -9
    return year + era * 400 + (month <= 2), month, day


def gmtime(seconds=None, /):
    seconds = int((time() if seconds is None else seconds) // 1)
    days, rest = divmod(seconds, 86400)
    year, month, day = date_of(days)
    of_year = days - days_before(year, 1, 1) + 1
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, of_year, 0))


localtime = gmtime


def mktime(time_tuple, /):
    year, month, day, hour, minute, second = time_tuple[:6]
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return float((days_before(year, month, 1) + day - 1) * 86400 + hour * 3600 + minute * 60 + second)


def _iso(year, yday, wday):
    # The ISO year and week of the day.
    week = (yday - 1 - wday + 10) // 7
    if week < 1:
        before = days_before(year, 1, 1) - days_before(year - 1, 1, 1)
        return year - 1, (yday - 1 + before - wday + 10) // 7
    size = days_before(year + 1, 1, 1) - days_before(year, 1, 1)
    if week == 53 and yday - wday + 3 > size:
        return year + 1, 1
    return year, week


def format_time(form, moment, more={}):
    # `more` has what only dates and times of `datetime` know, by letter.
    year, month, day, hour, minute, second, wday, yday = moment[:8]
    twelve = (hour - 1) % 12 + 1
    result, at = [], 0
    while at < len(form):
        letter = form[at]
        at += 1
        if letter != '%' or at == len(form):
            result.append(letter)
            continue
        letter, plain = form[at], False
        if letter in '-_0^#' and at + 1 < len(form):
            plain, at = letter, at + 1
            letter = form[at]
        at += 1
        if letter == ':' and form.startswith('z', at):
            letter, at = ':z', at + 1
        if letter in more:
            text = more[letter]
        elif letter == 'Y':
            text = str(year)
        elif letter == 'm':
            text = f'{month:02}'
        elif letter == 'd':
            text = f'{day:02}'
        elif letter == 'H':
            text = f'{hour:02}'
        elif letter == 'M':
            text = f'{minute:02}'
        elif letter == 'S':
            text = f'{second:02}'
        elif letter == 'I':
            text = f'{twelve:02}'
        elif letter == 'p':
            text = 'AM' if hour < 12 else 'PM'
        elif letter == 'P':
            text = 'am' if hour < 12 else 'pm'
        elif letter == 'y':
            text = f'{year % 100:02}'
        elif letter == 'C':
            text = f'{year // 100:02}'
        elif letter in 'bh':
            text = _MONTHS[month - 1][:3]
        elif letter == 'B':
            text = _MONTHS[month - 1]
        elif letter == 'a':
            text = _DAYS[wday][:3]
        elif letter == 'A':
            text = _DAYS[wday]
        elif letter == 'j':
            text = f'{yday:03}'
        elif letter == 'w':
            text = str((wday + 1) % 7)
        elif letter == 'u':
            text = str(wday + 1)
        elif letter == 'U':
            text = f'{(yday + 6 - (wday + 1) % 7) // 7:02}'
        elif letter == 'W':
            text = f'{(yday + 6 - wday) // 7:02}'
        elif letter == 'V':
            text = f'{_iso(year, yday, wday)[1]:02}'
        elif letter == 'G':
            text = str(_iso(year, yday, wday)[0])
        elif letter == 'F':
            text = f'{year}-{month:02}-{day:02}'
        elif letter == 'T':
            text = f'{hour:02}:{minute:02}:{second:02}'
        elif letter == 'R':
            text = f'{hour:02}:{minute:02}'
        elif letter in 'Dx':
            text = f'{month:02}/{day:02}/{year % 100:02}'
        elif letter == 'X':
            text = f'{hour:02}:{minute:02}:{second:02}'
        elif letter == 'r':
            text = f"{twelve:02}:{minute:02}:{second:02} {'AM' if hour < 12 else 'PM'}"
        elif letter == 'c':
            text = f'{_DAYS[wday][:3]} {_MONTHS[month - 1][:3]} {day:2} {hour:02}:{minute:02}:{second:02} {year}'
        elif letter == 'e':
            text = f'{day:2}'
        elif letter in 'kl':
            text = f'{hour if letter == "k" else twelve:2}'
        elif letter == 'z':
            text = '+0000'
        elif letter == 'Z':
            text = 'UTC'
        elif letter == 's':
            text = str(int(mktime(moment)))
        elif letter in 'nt%':
            text = {'n': '\n', 't': '\t', '%': '%'}[letter]
        else:
            text = f"%{plain or ''}{letter}"
        if plain == '-':
            text = text.lstrip('0 ') or '0'
        elif plain == '_':
            digits = text.lstrip('0') or '0'
            text = digits.rjust(len(text))
        elif plain in ('^', '#'):
            text = text.upper()
        result.append(text)
    return ''.join(result)


def strftime(format, time_tuple=None, /):
    moment = localtime() if time_tuple is None else time_tuple
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    if len(moment) < 8:
        raise TypeError('Tuple or struct_time argument required')
    for at, (low, high, name) in {1: (0, 12, 'month'), 2: (0, 31, 'day of month'), 3: (0, 23, 'hour'),
                                  4: (0, 59, 'minute'), 5: (0, 61, 'seconds')}.items():
        if not low <= moment[at] <= high:
            raise ValueError(f'{name} out of range')
    return format_time(format, moment)


def asctime(time_tuple=None, /):
    return format_time('%c', localtime() if time_tuple is None else time_tuple)


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


class Parser:
    # Reads a text as a format says; what it found is in its attributes.
    def __init__(self, text, form):
        self.text, self.form, self.at = text, form, 0
        self.year, self.month, self.day, self.hour, self.minute, self.second = 1900, 1, 1, 0, 0, 0
        self.fraction, self.offset, self.zone, self.weekday, self.yearday = 0, None, None, None, None
        self.iso_year = self.iso_week = self.week = self.afternoon = None
        self.read(form)
        if self.at < len(text):
            raise ValueError(f'unconverted data remains: {text[self.at:]}')
        if self.afternoon is not None:
            self.hour = self.hour % 12 + (12 if self.afternoon else 0)
        self.settle()

    def fail(self):
        raise ValueError(f'time data {self.text!r} does not match format {self.form!r}')

    def number(self, most, low, high):
        end = self.at
        while end < len(self.text) and end - self.at < most and self.text[end] in '0123456789':
            end += 1
        while end > self.at and not low <= int(self.text[self.at:end]) <= high:
            end -= 1
        if end == self.at:
            self.fail()
        value, self.at = int(self.text[self.at:end]), end
        return value

    def one_of(self, names):
        rest = self.text[self.at:].lower()
        for at, name in sorted(enumerate(names), key=lambda pair: -len(pair[1])):
            if rest.startswith(name.lower()):
                self.at += len(name)
                return at
        self.fail()

    def read(self, form):
        at = 0
        while at < len(form):
            letter = form[at]
            at += 1
            if letter.isspace():
                start = self.at
                while self.at < len(self.text) and self.text[self.at].isspace():
                    self.at += 1
                if self.at == start:
                    self.fail()
                while at < len(form) and form[at].isspace():
                    at += 1
            elif letter == '%':
                if at == len(form):
                    raise ValueError(f"stray % in format '{self.form}'")
                self.directive(form[at])
                at += 1
            elif self.text[self.at:self.at + 1].lower() == letter.lower():
                self.at += 1
            else:
                self.fail()

    def directive(self, letter):
        if letter == 'Y':
            end = self.at + 4
            if not self.text[self.at:end].isdigit() or end > len(self.text):
                self.fail()
            self.year = self.number(4, 0, 9999)
        elif letter == 'y':
            year = self.number(2, 0, 99)
            self.year = year + (2000 if year < 69 else 1900)
        elif letter == 'm':
            self.month = self.number(2, 1, 12)
        elif letter == 'd':
            self.skip_blank()
            self.day = self.number(2, 1, 31)
        elif letter == 'H':
            self.hour = self.number(2, 0, 23)
        elif letter == 'I':
            self.hour = self.number(2, 1, 12)
            self.afternoon = self.afternoon or False
        elif letter == 'M':
            self.minute = self.number(2, 0, 59)
        elif letter == 'S':
            self.second = self.number(2, 0, 61)
        elif letter == 'f':
            start = self.at
            value = self.number(6, 0, 999999)
            self.fraction = value * 10 ** (6 - (self.at - start))
        elif letter == 'j':
            self.yearday = self.number(3, 1, 366)
        elif letter in 'wu':
            value = self.number(1, 0 if letter == 'w' else 1, 6 if letter == 'w' else 7)
            self.weekday = (value - 1) % 7
        elif letter in 'UW':
            self.week = letter, self.number(2, 0, 53)
        elif letter == 'G':
            self.iso_year = self.number(4, 0, 9999)
        elif letter == 'V':
            self.iso_week = self.number(2, 1, 53)
        elif letter == 'a':
            self.weekday = self.one_of([name[:3] for name in _DAYS])
        elif letter == 'A':
            self.weekday = self.one_of(_DAYS)
        elif letter == 'b':
            self.month = self.one_of([name[:3] for name in _MONTHS]) + 1
        elif letter == 'B':
            self.month = self.one_of(_MONTHS) + 1
        elif letter == 'p':
            self.afternoon = self.one_of(('am', 'pm')) == 1
        elif letter == 'z':
            self.read_offset()
        elif letter == 'Z':
            self.zone = ('UTC', 'GMT')[self.one_of(('utc', 'gmt'))]
        elif letter == '%':
            if self.text[self.at:self.at + 1] != '%':
                self.fail()
            self.at += 1
        elif letter in 'cxXTFRDr':
            self.read({'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'T': '%H:%M:%S', 'F': '%Y-%m-%d',
                       'R': '%H:%M', 'D': '%m/%d/%y', 'r': '%I:%M:%S %p'}[letter])
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{self.form}'")

    def skip_blank(self):
        if self.text[self.at:self.at + 1] == ' ':
            self.at += 1

    def read_offset(self):
        sign = self.text[self.at:self.at + 1]
        if sign == 'Z':
            self.at, self.offset = self.at + 1, 0
            return
        if sign not in ('+', '-'):
            self.fail()
        self.at += 1
        hours = self.number(2, 0, 23)
        self.at += self.text[self.at:self.at + 1] == ':'
        minutes, seconds = self.number(2, 0, 59), 0
        if self.text[self.at:self.at + 1] == ':':
            self.at += 1
            seconds = self.number(2, 0, 59)
        self.offset = (hours * 3600 + minutes * 60 + seconds) * (-1 if sign == '-' else 1)

    def settle(self):
        if self.iso_year is not None and self.iso_week is not None:
            first = days_before(self.iso_year, 1, 4)
            day = first - (first + 3) % 7 + (self.iso_week - 1) * 7 + (self.weekday or 0)
            self.year, self.month, self.day = date_of(day)
        elif self.week is not None and self.weekday is not None:
            kind, week = self.week
            first = (days_before(self.year, 1, 1) + 3) % 7
            weekday = self.weekday
            if kind == 'U':
                first, weekday = (first + 1) % 7, (weekday + 1) % 7
            before = (7 - first) % 7
            day = weekday - first if week == 0 else before + 7 * (week - 1) + weekday
            self.year, self.month, self.day = date_of(days_before(self.year, 1, 1) + day)
        elif self.yearday is not None:
            self.year, self.month, self.day = date_of(days_before(self.year, 1, 1) + self.yearday - 1)
        last = 29 if self.month == 2 else 31 - (self.month in (4, 6, 9, 11))
        leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        if self.day > (28 if self.month == 2 and not leap else last):
            raise ValueError('day is out of range for month')
        days = days_before(self.year, self.month, self.day)
        self.weekday = (days + 3) % 7
        self.yearday = days - days_before(self.year, 1, 1) + 1


def strptime(string, format='%a %b %d %H:%M:%S %Y', /):
    p = Parser(string, format)
    return struct_time((p.year, p.month, p.day, p.hour, p.minute, p.second, p.weekday, p.yearday,
                        0 if p.zone else -1))


def process_time():
    return 0.0


thread_time = process_time


def process_time_ns():
    return 0


thread_time_ns = process_time_ns


def get_clock_info(name, /):
    known = {'time': (True, False, 'clock_gettime(CLOCK_REALTIME)'),
             'process_time': (False, True, 'clock_gettime(CLOCK_PROCESS_CPUTIME_ID)'),
             'thread_time': (False, True, 'clock_gettime(CLOCK_THREAD_CPUTIME_ID)')}
    if name in ('monotonic', 'perf_counter'):
        known[name] = (False, True, 'clock_gettime(CLOCK_MONOTONIC)')
    if name not in known:
        raise ValueError('unknown clock')
    adjustable, steady, implementation = known[name]
    resolution = 1e-05 if name == 'monotonic' else 1e-09
    return SimpleNamespace(implementation=implementation, monotonic=steady, adjustable=adjustable, resolution=resolution)


def clock_gettime(clk_id, /):
    return {0: time, 1: monotonic}.get(clk_id, process_time)()


def clock_gettime_ns(clk_id, /):
    return round(clock_gettime(clk_id) * 1e9)


def clock_getres(clk_id, /):
    return 1e-09


def tzset():
    pass
