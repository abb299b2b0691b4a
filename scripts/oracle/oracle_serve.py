"""Many programs without starting Python for each: scripts/random-programs asks by ORACLE_SERVE.

Started as `python program.py`, it forks for each line that it reads, just before the program would run;
the child goes on as if nothing had been, with what it writes in the files `out` and `err`, and the
answer is its exit status. If the line says "asked", the collector comes when the program asks and at its end only.
"""

import gc
import os
import signal
import sys

from oracle_clock import clock

LONGEST = 10  # seconds


def install():
    if not os.environ.pop("ORACLE_SERVE", None):
        return
    import asyncio  # noqa: F401 (what every child would import)
    import contextlib  # noqa: F401

    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            for number, name in ((1, "out"), (2, "err")):
                os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            signal.alarm(LONGEST)
            if line.strip() == "asked":
                gc.set_threshold(0)
            clock.base = clock.creep = 0
            return
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()
    os._exit(0)
