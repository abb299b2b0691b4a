"""A virtual clock for CPython, put in place before the program starts; scripts/goldens runs it.

The program runs as `python NAME.py` does, with nothing of ours in its tracebacks. Time moves only
when nothing can run, or when the program sleeps, and then at once.

CPython orders its timers by deadline alone. Under a real clock no two deadlines are equal, so equal
sleeps end first in, first out. To keep that, the clock creeps: each reading is a picosecond later than
the last. Timers whose deadlines lie within GRID fire in one turn, as they do in life, where a
selector's timeout is rounded up; and time is put back on the grid by each jump, so nothing adds up.
"""

import selectors
import time
import types

SECOND = 10**12  # in picoseconds, the clock's unit
GRID = SECOND // 100_000
START = 1_700_000_000  # what time.time() begins with


class Clock:
    def __init__(self):
        self.base = 0
        self.creep = 0

    def read(self):
        self.creep += 1
        return self.base + self.creep

    def jump(self, seconds):
        target = self.base + self.creep + round(seconds * SECOND)
        self.base = max(self.base, target // GRID * GRID)


clock = Clock()


def monotonic():
    return clock.read() / SECOND


def monotonic_ns():
    return clock.read() // 1000


def sleep(seconds, /):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    clock.base += round(seconds * SECOND)


class Selector(selectors.DefaultSelector):
    """Waits for nothing that a timer will end; what comes from outside is still waited for."""

    def select(self, timeout=None):
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        ready = super().select(0)
        if not ready:
            clock.jump(timeout)
        return ready


real_info = time.get_clock_info


def get_clock_info(name):
    info = real_info(name)
    if name == "monotonic":
        # What the event loop takes for its own precision: timers this near to each other are due together.
        return types.SimpleNamespace(**{**vars(info), "resolution": GRID / SECOND})
    return info


time.monotonic = time.perf_counter = monotonic
time.monotonic_ns = time.perf_counter_ns = monotonic_ns
time.time = lambda: START + monotonic()
time.sleep = sleep
time.get_clock_info = get_clock_info
selectors.DefaultSelector = Selector
