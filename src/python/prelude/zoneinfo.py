# Time zones (Lib/zoneinfo). This page carries no table of the world's zones: UTC and what is always as far from it.
import datetime

__all__ = ['ZoneInfo', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning', 'available_timezones', 'TZPATH', 'reset_tzpath']
TZPATH = ()
_FIXED = {'UTC': (0, 'UTC'), 'Etc/UTC': (0, 'UTC'), 'GMT': (0, 'GMT'), 'Etc/GMT': (0, 'GMT'), 'Zulu': (0, 'UTC'),
          'Asia/Seoul': (9, 'KST'), 'Asia/Tokyo': (9, 'JST'), 'Asia/Kolkata': (5.5, 'IST'), 'Asia/Shanghai': (8, 'CST'),
          'Asia/Singapore': (8, '+08'), 'Asia/Dubai': (4, '+04'), 'Asia/Hong_Kong': (8, 'HKT'),
          'Asia/Kathmandu': (5.75, '+0545'), 'Asia/Bangkok': (7, '+07'), 'Asia/Jakarta': (7, 'WIB'),
          'Asia/Manila': (8, 'PST'), 'Asia/Taipei': (8, 'CST'), 'Africa/Lagos': (1, 'WAT'), 'Africa/Nairobi': (3, 'EAT')}


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


ZoneInfoNotFoundError.__module__ = InvalidTZPathWarning.__module__ = 'zoneinfo._common'
_made = {}


class ZoneInfo(datetime.tzinfo):
    def __new__(cls, key):
        if key not in _made:
            _made[key] = cls.no_cache(key)
        return _made[key]

    @classmethod
    def no_cache(cls, key):
        if key not in _FIXED:
            if '/' not in key:
                raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
            from _browser import refuse
            refuse(f'zoneinfo: a page has no table of time zones; {key!r} is not among those that never change')
        self = datetime.tzinfo.__new__(cls)
        hours, self._name = _FIXED[key]
        self.key, self._offset = key, datetime.timedelta(hours=hours)
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(_made) if only_keys is None else only_keys:
            _made.pop(key, None)

    def utcoffset(self, dt):
        return self._offset if dt is not None else None

    def dst(self, dt):
        return datetime.timedelta(0) if dt is not None else None

    def tzname(self, dt):
        return self._name if dt is not None else None

    def fromutc(self, dt):
        return dt + self._offset

    def __str__(self):
        return self.key

    def __repr__(self):
        return f'zoneinfo.ZoneInfo(key={self.key!r})'

    def __reduce__(self):
        return ZoneInfo, (self.key,)


def available_timezones():
    return set(_FIXED)


def reset_tzpath(to=None):
    pass
