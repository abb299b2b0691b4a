//! The lines of CPython 3.13.0's asyncio that tracebacks pass through.

use crate::python::traceback::LibraryPlace;

/// Innermost first: the future of `run_until_complete` raised.
pub static COMPLETED: &[&LibraryPlace] = &[&UNTIL_COMPLETE];
/// An exception left the loop at once.
pub static FATAL: &[&LibraryPlace] = &[&HANDLE_RUN, &RUN_ONCE, &FOREVER, &UNTIL_COMPLETE_FOREVER];
/// In `sleep`, waiting.
pub static SLEEPING: &[&LibraryPlace] = &[&SLEEP];
/// In `sleep(0)`.
pub static YIELDED: &[&LibraryPlace] = &[&SLEEP0_YIELD, &SLEEP0];

macro_rules! places {
    ($($name:ident: $file:literal $line:literal $function:literal $text:literal $marks:literal;)*) => {
        $(pub static $name: LibraryPlace = LibraryPlace {
            file: $file, line: $line, function: $function, text: $text, marks: $marks,
        };)*
    };
}

places! {
    RUN: "asyncio/runners.py" 194 "run"
        "return runner.run(main)"
        "       ~~~~~~~~~~^^^^^^";
    RUN_TWICE: "asyncio/runners.py" 190 "run"
        "raise RuntimeError("
        "    \"asyncio.run() cannot be called from a running event loop\")";
    RUN_NO_COROUTINE: "asyncio/runners.py" 89 "run"
        "raise ValueError(\"a coroutine was expected, got {!r}\".format(coro))"
        "";
    RUNNER_RUN: "asyncio/runners.py" 118 "run"
        "return self._loop.run_until_complete(task)"
        "       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^";
    UNTIL_COMPLETE: "asyncio/base_events.py" 721 "run_until_complete"
        "return future.result()"
        "       ~~~~~~~~~~~~~^^";
    UNTIL_COMPLETE_FOREVER: "asyncio/base_events.py" 708 "run_until_complete"
        "self.run_forever()"
        "~~~~~~~~~~~~~~~~^^";
    FOREVER: "asyncio/base_events.py" 679 "run_forever"
        "self._run_once()"
        "~~~~~~~~~~~~~~^^";
    RUN_ONCE: "asyncio/base_events.py" 2027 "_run_once"
        "handle._run()"
        "~~~~~~~~~~~^^";
    HANDLE_RUN: "asyncio/events.py" 89 "_run"
        "self._context.run(self._callback, *self._args)"
        "~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    SLEEP: "asyncio/tasks.py" 718 "sleep"
        "return await future"
        "       ^^^^^^^^^^^^";
    SLEEP0: "asyncio/tasks.py" 706 "sleep"
        "await __sleep0()"
        "";
    SLEEP0_YIELD: "asyncio/tasks.py" 700 "__sleep0"
        "yield"
        "";
}
