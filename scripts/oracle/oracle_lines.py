"""Which task runs which line: written down for scripts/goldens, which asks by ORACLE_LINES=FILE.

A line that is reached is one event of sys.settrace, in the program's own file alone. Events that tell
nothing new, the same line of the same task again, count once. The result has one line for each stretch
of one task: its name (a thread's, outside of tasks) and the lines, `Task-1: 4 5 6`.
"""

import os
import sys
import threading

ROOM = 50  # frames that the recorder may need besides the program's
MOST = 4_000  # a program whose trace is longer is compared up to here


class Recorder:
    def __init__(self, path, program):
        self.program, self.count = program, 0
        self.deepest = sys.getrecursionlimit()
        sys.setrecursionlimit(self.deepest + ROOM)
        self.last = self.who = None
        # Nothing is kept back: lines are run until the interpreter is gone.
        self.file, self.put = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), os.write

    def on_call(self, frame, event, arg):
        if frame.f_back is not None and depth(frame) > self.deepest:
            # What raises while tracing ends it; it is put back as soon as the frame is left.
            sys.setprofile(self.on_leave)
            raise RecursionError("maximum recursion depth exceeded")
        return self.on_line if frame.f_code.co_filename == self.program else None

    def on_leave(self, frame, event, arg):
        sys.setprofile(None)
        sys.settrace(self.on_call)

    def on_line(self, frame, event, arg):
        if event == "line":
            self.record(running(), frame.f_lineno)
        return self.on_line

    def record(self, who, line):
        if (who, line) == self.last or self.count == MOST:
            return
        self.last = who, line
        self.count += 1
        if who != self.who:
            self.write(f"{'' if self.who is None else chr(10)}{who}:")
            self.who = who
        self.write(f" {line}")
        if self.count == MOST:
            self.write(" ...")

    def write(self, text):
        self.put(self.file, text.encode())


def depth(frame):
    count = 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def running(modules=sys.modules, threads=threading._active, me=threading.get_ident):
    asyncio = modules.get("asyncio.tasks")
    # At the end modules are empty.
    if asyncio is not None and getattr(asyncio, "events", None):
        if asyncio.events._get_running_loop() is not None:
            task = asyncio.current_task()
            if task is not None:
                return task.get_name()
        elif len(threads) == 1:
            # A task that has tried to run its own loop goes on without a running one.
            for task in asyncio._current_tasks.values():
                return task.get_name()
    thread = threads.get(me())
    return "MainThread" if thread is None else thread.name


def install():
    path = os.environ.get("ORACLE_LINES")
    if not path:
        return
    recorder = Recorder(path, os.path.abspath(sys.orig_argv[-1]))
    threading.settrace(recorder.on_call)
    sys.settrace(recorder.on_call)
