"""A virtual clock. Time moves only when nothing can run, and then at once.

CPython orders its timers by deadline alone. Under a real clock no two deadlines are equal, so equal
sleeps end first in, first out. To keep that, the clock creeps: each reading is a picosecond later than
the last. Timers whose deadlines lie within GRID fire in one turn, as they do in life, where a
selector's timeout is rounded up; and time is put back on the grid by each jump, so nothing adds up.
"""

import time
import types

SECOND = 10**12  # in picoseconds, the clock's unit
GRID = SECOND // 100_000
START = 1_700_000_000  # what time.time() begins with


class Builtin:
    """Like a function of C, it does not become a method where a class holds it."""

    def __init__(self, function, name=None):
        self._function = function
        self.__name__ = self.__qualname__ = name or function.__name__

    def __call__(self, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __repr__(self):
        return f"<built-in function {self.__name__}>"


Builtin.__name__ = Builtin.__qualname__ = "builtin_function_or_method"
Builtin.__module__ = "builtins"


class Clock:
    def __init__(self):
        self.base = 0
        self.creep = 0

    def read(self):
        self.creep += 1
        return self.base + self.creep

    def after(self, seconds):
        """The deadline of a sleep: its length is counted from where time stands."""
        return self.base + round(seconds * SECOND)

    def on_grid(self, seconds):
        """The deadline of a selector: its length was counted from a reading."""
        return (self.base + self.creep + round(seconds * SECOND)) // GRID * GRID

    def jump(self, deadline):
        self.base = max(self.base, deadline)


clock = Clock()
real_info, real_strftime = time.get_clock_info, time.strftime
real_localtime, real_gmtime = time.localtime, time.gmtime


def monotonic():
    return clock.read() / SECOND


def monotonic_ns():
    return clock.read() // 1000


def now():
    return START + monotonic()


def now_ns():
    return START * 10**9 + monotonic_ns()


def localtime(seconds=None, /):
    return real_localtime(now() if seconds is None else seconds)


def gmtime(seconds=None, /):
    return real_gmtime(now() if seconds is None else seconds)


def strftime(form, moment=None, /):
    return real_strftime(form, localtime() if moment is None else moment)


def get_clock_info(name):
    info = real_info(name)
    if name == "monotonic":
        # What the event loop takes for its own precision: timers this near to each other are due together.
        return types.SimpleNamespace(**{**vars(info), "resolution": GRID / SECOND})
    return info


def install():
    for name, function in {
        "monotonic": monotonic, "perf_counter": monotonic, "time": now,
        "monotonic_ns": monotonic_ns, "perf_counter_ns": monotonic_ns, "time_ns": now_ns,
        "localtime": localtime, "gmtime": gmtime, "strftime": strftime, "get_clock_info": get_clock_info,
    }.items():
        setattr(time, name, Builtin(function, name))
