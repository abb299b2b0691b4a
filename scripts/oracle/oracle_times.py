"""When a program writes what: scripts/random-settings asks by ORACLE_TIMES.

Everything that is written goes to the real stdout as one line of JSON: the time in picoseconds, the
stream's name, the text. The last line tells when the program ended.
"""

import atexit
import json
import os
import sys

from oracle_clock import clock


class Stamped:
    def __init__(self, name, stream):
        self.name, self.stream = name, stream

    def write(self, text):
        record(self.name, text)
        return len(text)

    def __getattr__(self, name):
        return getattr(self.stream, name)


def record(name, text):
    line = json.dumps([clock.base, name, text]) + "\n"
    os.write(1, line.encode())


def install():
    if not os.environ.get("ORACLE_TIMES"):
        return
    atexit.register(record, "end", "")
    sys.stdout, sys.stderr = Stamped("stdout", sys.stdout), Stamped("stderr", sys.stderr)
