# Dates and times of the calendar. The wall clock of a run begins at 2023-11-14 22:13:20 UTC, and UTC is its zone.
import time as _time
from time import _calendar

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']
MINYEAR, MAXYEAR = 1, 9999
_EPOCH = 719163
_days = _calendar.days_before


def _index(value):
    if isinstance(value, float) or not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _in_month(year, month):
    if month == 2:
        return 28 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 30 if month in (4, 6, 9, 11) else 31


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond


def _even(numerator, denominator):
    # The nearest whole number, the even one of two.
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or 2 * rest == denominator and whole % 2)


class timedelta:
    __slots__ = ('_days', '_seconds', '_microseconds', '_hash')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole, part = 0, 0.0
        for value, unit, name in ((days, 86400_000_000, 'days'), (seconds, 1_000_000, 'seconds'),
                                  (microseconds, 1, 'microseconds'), (milliseconds, 1000, 'milliseconds'),
                                  (minutes, 60_000_000, 'minutes'), (hours, 3600_000_000, 'hours'),
                                  (weeks, 7 * 86400_000_000, 'weeks')):
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                up = int(value // 1)
                whole += up * unit
                fraction = (value - up) * unit
                low = int(fraction // 1)
                whole += low
                part += fraction - low
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if part:
            low = int(part // 1)
            whole, part = whole + low, part - low
            whole += part > 0.5 or part == 0.5 and whole % 2
        return cls._of(whole)

    @classmethod
    def _of(cls, microseconds):
        self = object.__new__(cls)
        self._days, rest = divmod(microseconds, 86400_000_000)
        self._seconds, self._microseconds = divmod(rest, 1_000_000)
        if not -999999999 <= self._days <= 999999999:
            raise OverflowError(f'days={self._days}; must have magnitude <= 999999999')
        return self

    def _all(self):
        return (self._days * 86400 + self._seconds) * 1_000_000 + self._microseconds

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def total_seconds(self):
        return self._all() / 10 ** 6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        return f"{_qualified(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, second = divmod(self._seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02}:{second:02}'
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f'{text}.{self._microseconds:06}' if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._all() + other._all()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._all() - other._all()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._all() - self._all()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._all())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._all()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._all() * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_even(self._all() * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._all() // other._all()
        return timedelta._of(self._all() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._all() / other._all()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('division by zero')
            sign = -1 if other < 0 else 1
            return timedelta._of(_even(self._all() * sign, other * sign))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            sign = -1 if n < 0 else 1
            return timedelta._of(_even(self._all() * d * sign, n * sign))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._all() % other._all()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        whole, rest = divmod(self._all(), other._all())
        return whole, timedelta._of(rest)

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._all() < other._all() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._all() <= other._all() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._all() > other._all() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._all() >= other._all() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(('timedelta', self._all()))

    def __bool__(self):
        return self._all() != 0

    def __reduce__(self):
        return (timedelta, (self._days, self._seconds, self._microseconds))


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _qualified(self):
    kind = type(self)
    return kind.__qualname__ if kind.__module__ == '__main__' else f'{kind.__module__}.{kind.__qualname__}'


class tzinfo:
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset, saving = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError('fromutc() requires a non-None utcoffset() result')
        if saving is None:
            raise ValueError('fromutc() requires a non-None dst() result')
        delta = offset - saving
        if delta:
            dt += delta
            saving = dt.dst()
        return dt + saving


class timezone(tzinfo):
    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not ' + type(offset).__name__)
        if name is None and not offset and hasattr(cls, 'utc'):
            return cls.utc
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def fromutc(self, dt):
        return dt + self._offset

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        more = '' if self._name is None else f', {self._name!r}'
        return f'{_qualified(self)}({self._offset!r}{more})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)


def _offset_text(offset, colon=':'):
    total = offset._all()
    sign, total = ('-', -total) if total < 0 else ('+', total)
    seconds, micro = divmod(total, 1_000_000)
    text = f'{sign}{seconds // 3600:02}{colon}{seconds // 60 % 60:02}'
    if seconds % 60 or micro:
        text += f'{colon}{seconds % 60:02}'
    return f'{text}.{micro:06}' if micro else text


UTC = timezone.utc = timezone(timedelta(0))
timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(timedelta(hours=23, minutes=59))


def _format(self, form, moment, tzinfo, micro):
    more = {'f': f'{micro:06}', 'z': '', ':z': '', 'Z': '', 'Y': f'{moment[0]}'}
    if tzinfo is not None:
        offset, name = self.utcoffset(), self.tzname()
        if offset is not None:
            more['z'], more[':z'] = _offset_text(offset, ''), _offset_text(offset)
        more['Z'] = name or ''
    return _calendar.format_time(form, moment, more)


class date:
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month=None, day=None):
        for name, value in (('month', month), ('day', day)):
            if value is None:
                position = 2 if name == 'month' else 3
                raise TypeError(f"function missing required argument '{name}' (pos {position})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, t, /):
        return cls(*_time.localtime(t)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= 3652059:
            raise ValueError('ordinal must be >= 1' if n < 1 else 'year 10000 is out of range')
        return cls(*_calendar.date_of(n - _EPOCH))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_iso_date(date_string))
        except ValueError as e:
            if str(e).startswith(('year', 'month', 'day')):
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        first = _days(year, 1, 4)
        return cls(*_calendar.date_of(first - (first + 3) % 7 + (week - 1) * 7 + day - 1))

    def toordinal(self):
        return _days(self._year, self._month, self._day) + _EPOCH

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        year, week = _calendar._iso(self._year, self.timetuple()[7], self.weekday())
        return IsoCalendarDate((year, week, self.isoweekday()))

    def isoformat(self):
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def timetuple(self):
        return self._moment(0, 0, 0, -1)

    def _moment(self, hour, minute, second, dst):
        of_year = self.toordinal() - _days(self._year, 1, 1) - _EPOCH + 1
        return _time.struct_time((self._year, self._month, self._day, hour, minute, second, self.weekday(), of_year, dst))

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def strftime(self, format):
        return _format(self, format, self.timetuple(), None, 0)

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'must be str, not {type(fmt).__name__}')
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def __repr__(self):
        return f'{_qualified(self)}({self._year}, {self._month}, {self._day})'

    def __str__(self):
        return self.isoformat()

    def _plus(self, days):
        number = self.toordinal() + days
        if not 1 <= number <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(number)

    def __add__(self, other):
        return self._plus(other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._plus(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return (type(self), self._key())


class IsoCalendarDate(tuple):
    __module__ = 'datetime'
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


def _digits(text):
    if not text.isascii() or not text.isdigit():
        raise ValueError
    return int(text)


def _iso_date(text):
    if len(text) == 10 and text[4] == text[7] == '-':
        return _digits(text[:4]), _digits(text[5:7]), _digits(text[8:])
    if len(text) == 8 and text.isdigit():
        return _digits(text[:4]), _digits(text[4:6]), _digits(text[6:])
    if text[4:5] == 'W' or text[4:6] == '-W':
        parts = text.replace('-', '')
        day = _digits(parts[7:]) if len(parts) > 7 else 1
        made = date.fromisocalendar(_digits(parts[:4]), _digits(parts[5:7]), day)
        return made._key()
    raise ValueError


def _iso_time(text):
    zone = None
    at = max(text.find('+'), text.find('-'), text.find('Z'))
    if at >= 0:
        text, rest = text[:at], text[at:]
        if rest == 'Z':
            zone = UTC
        else:
            hour, minute, second, micro, _ = _iso_time(rest[1:])
            offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)
            zone = timezone(-offset if rest[0] == '-' else offset)
    text, dot, fraction = text.replace(',', '.').partition('.')
    micro = 0
    if dot:
        _digits(fraction)
        micro = int(fraction[:6].ljust(6, '0'))
    parts = text.split(':') if ':' in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts):
        raise ValueError
    values = [_digits(part) for part in parts] + [0, 0]
    return values[0], values[1], values[2], micro, zone


class time:
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        self._tzinfo, self._fold = _check_zone(tzinfo), fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        try:
            return cls(*_iso_time(time_string.removeprefix('T')))
        except ValueError as e:
            if str(e):
                raise
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None

    def isoformat(self, timespec='auto'):
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def strftime(self, format):
        moment = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _format(self, format, moment, self._tzinfo, self._microsecond)

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __repr__(self):
        more = f', {self._second}, {self._microsecond}' if self._microsecond else f', {self._second}' if self._second else ''
        more += f', tzinfo={self._tzinfo!r}' if self._tzinfo is not None else ''
        more += ', fold=1' if self._fold else ''
        return f'{_qualified(self)}({self._hour}, {self._minute}{more})'

    def __str__(self):
        return self.isoformat()

    def _key(self):
        offset = self.utcoffset()
        seconds = self._hour * 3600 + self._minute * 60 + self._second
        micro = 0 if offset is None else offset._all()
        return seconds * 1_000_000 + self._microsecond - micro

    def _comparable(self, other):
        if not isinstance(other, time):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return True

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    __lt__, __le__, __gt__, __ge__ = date.__lt__, date.__le__, date.__gt__, date.__ge__

    def __hash__(self):
        return hash(('time', self._key()))


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")
    return zone


def _time_text(hour, minute, second, micro, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if micro else 'seconds'
    if timespec == 'hours':
        return f'{hour:02}'
    text = f'{hour:02}:{minute:02}'
    if timespec == 'minutes':
        return text
    if timespec == 'seconds':
        return f'{text}:{second:02}'
    if timespec == 'milliseconds':
        return f'{text}:{second:02}.{micro // 1000:03}'
    if timespec == 'microseconds':
        return f'{text}:{second:02}.{micro:06}'
    raise ValueError('Unknown timespec value')


_date, _time_of_day = date, time


class datetime(date):
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = _date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        self._tzinfo, self._fold = _check_zone(tzinfo), fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_micro(cls, micro, zone=None):
        # Microseconds from 1970.
        days, rest = divmod(micro, 86400_000_000)
        seconds, micro = divmod(rest, 1_000_000)
        year, month, day = _calendar.date_of(days)
        if not MINYEAR <= year <= MAXYEAR:
            raise OverflowError('date value out of range')
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, zone)

    def _micro(self):
        seconds = _days(self._year, self._month, self._day) * 86400
        seconds += self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1_000_000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if isinstance(timestamp, int):
            micro = timestamp * 1_000_000
        else:
            n, d = timestamp.as_integer_ratio()
            micro = _even(n * 1_000_000, d)
        try:
            if tz is None:
                return cls._from_micro(micro)
            return tz.fromutc(cls._from_micro(micro, tz))
        except OverflowError:
            raise ValueError(f'year {_calendar.date_of(micro // 86400_000_000)[0]} is out of range') from None

    @classmethod
    def utcfromtimestamp(cls, t):
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. '
                      'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp('
                      'timestamp, datetime.UTC).', DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use '
                      'timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).',
                      DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_calendar.date_of(n - _EPOCH))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            size = 10
            if date_string[4:5] != '-':
                size = 8
            elif date_string[5:6] == 'W':
                size = 10 if date_string[8:9] == '-' else 8
            year, month, day = _iso_date(date_string[:size])
            rest = date_string[size + 1:]
            if len(date_string) > size and not rest:
                raise ValueError
            return cls(year, month, day, *(_iso_time(rest) if rest else ()))
        except ValueError as e:
            if str(e):
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None

    @classmethod
    def strptime(cls, date_string, format):
        for value, at in ((date_string, 1), (format, 2)):
            if not isinstance(value, str):
                raise TypeError(f'strptime() argument {at} must be str, not {type(value).__name__}')
        p = _calendar.Parser(date_string, format)
        zone = None
        if p.offset is not None:
            zone = timezone(timedelta(seconds=p.offset), p.zone) if p.zone else timezone(timedelta(seconds=p.offset))
        return cls(p.year, p.month, p.day, p.hour, p.minute, p.second, p.fraction, zone)

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _time_of_day(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_of_day(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        saving = self.dst()
        return self._moment(self._hour, self._minute, self._second, -1 if saving is None else int(bool(saving)))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self if not offset else self - offset
        return moment._moment(moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        offset = self.utcoffset()
        return (self._micro() - (0 if offset is None else offset._all())) / 1_000_000

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def astimezone(self, tz=None):
        offset = self.utcoffset()
        if tz is None:
            tz = timezone.utc
        if self._tzinfo is tz:
            return self
        micro = self._micro() - (0 if offset is None else offset._all())
        return tz.fromutc(type(self)._from_micro(micro, tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep='T', timespec='auto'):
        text = _date.isoformat(self) + sep
        text += _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def strftime(self, format):
        return _format(self, format, self.timetuple(), self._tzinfo, self._microsecond)

    def __repr__(self):
        values = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(values) > 5 and not values[-1]:
            values.pop()
        shown = list(map(str, values))
        if self._tzinfo is not None:
            shown.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            shown.append('fold=1')
        return f"{_qualified(self)}({', '.join(shown)})"

    def __str__(self):
        return self.isoformat(' ')

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_micro(self._micro() + other._all(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_micro(self._micro() - other._all(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        one, two = self.utcoffset(), other.utcoffset()
        if (one is None) != (two is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = self._micro() - other._micro()
        if one is not None and self._tzinfo is not other._tzinfo:
            difference += two._all() - one._all()
        return timedelta._of(difference)

    def _key(self):
        offset = self.utcoffset()
        return self._micro() - (0 if offset is None else offset._all())

    def _comparable(self, other):
        if not isinstance(other, datetime):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    __lt__, __le__, __gt__, __ge__ = _date.__lt__, _date.__le__, _date.__gt__, _date.__ge__

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return (type(self), (self._year, self._month, self._day, self._hour, self._minute, self._second,
                             self._microsecond, self._tzinfo))


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
