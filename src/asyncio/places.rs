//! The lines of CPython 3.13.0's asyncio that tracebacks pass through.

use crate::python::traceback::LibraryPlace;

/// Innermost first: the future of `run_until_complete` raised.
pub static COMPLETED: &[&LibraryPlace] = &[&UNTIL_COMPLETE];
/// An exception left the loop at once.
pub static FATAL: &[&LibraryPlace] = &[&HANDLE_RUN, &RUN_ONCE, &FOREVER, &UNTIL_COMPLETE_FOREVER];
/// An exception left `run_forever` at once.
pub static FATAL_FOREVER: &[&LibraryPlace] = &[&HANDLE_RUN, &RUN_ONCE, &FOREVER];
/// The loop was stopped before the future was done.
pub static STOPPED: &[&LibraryPlace] = &[&UNTIL_STOPPED];
/// What is on the stack while a loop runs, outermost first.
pub static LOOP_STACK: &[&LibraryPlace] = &[&UNTIL_COMPLETE_FOREVER, &FOREVER, &RUN_ONCE, &HANDLE_RUN];
pub static LOOP_STACK_DEBUG: &[&LibraryPlace] =
    &[&UNTIL_COMPLETE_FOREVER, &FOREVER, &RUN_ONCE_DEBUG, &HANDLE_RUN];
pub static FOREVER_STACK: &[&LibraryPlace] = &[&FOREVER, &RUN_ONCE, &HANDLE_RUN];
pub static FOREVER_STACK_DEBUG: &[&LibraryPlace] = &[&FOREVER, &RUN_ONCE_DEBUG, &HANDLE_RUN];
pub static RUN_STACK: &[&LibraryPlace] = &[&RUN, &RUNNER_RUN];
/// Likewise while `asyncio.run` cancels what is left, reports of it, and closes the loop.
pub static RUN_CANCELS_STACK: &[&LibraryPlace] = &[&RUN_EXITS, &EXIT_CLOSES, &CLOSE_CANCELS, &CANCEL_ALL];
pub static RUN_REPORTS_STACK: &[&LibraryPlace] = &[&RUN_EXITS, &EXIT_CLOSES, &CLOSE_CANCELS, &CANCEL_REPORTS];
pub static RUN_ASYNCGENS_STACK: &[&LibraryPlace] = &[&RUN_EXITS, &EXIT_CLOSES, &CLOSE_ASYNCGENS];
pub static RUN_EXECUTOR_STACK: &[&LibraryPlace] = &[&RUN_EXITS, &EXIT_CLOSES, &CLOSE_EXECUTOR];
/// Around the first step of a task that a loop's factory makes.
pub static FACTORY_STACK: &[&LibraryPlace] = &[&FACTORY];
/// In a task that awaits an awaitable.
pub static WRAPPED: &[&LibraryPlace] = &[&WRAPPED_AWAIT];
/// In `sleep`, waiting.
pub static SLEEPING: &[&LibraryPlace] = &[&SLEEP];
/// In `sleep(0)`.
pub static YIELDED: &[&LibraryPlace] = &[&SLEEP0_YIELD, &SLEEP0];
/// In `sleep`, before its first line, and in what it says no to.
pub static SLEEP_NOT_BEGUN: &[&LibraryPlace] = &[&SLEEP_DEF];
pub static SLEEP_COMPARES: &[&LibraryPlace] = &[&SLEEP_IF];
pub static SLEEP_NAN: &[&LibraryPlace] = &[&SLEEP_RAISES];

macro_rules! places {
    ($($name:ident: $file:literal $line:literal $function:literal $text:literal $marks:literal;)*) => {
        $(pub static $name: LibraryPlace = LibraryPlace {
            file: $file, line: $line, function: $function, text: $text, marks: $marks,
        };)*
    };
}

places! {
    LOOP_CLOSES: "asyncio/base_events.py" 744 "close" "logger.debug(\"Close %r\", self)" "";
    LOOP_MADE: "asyncio/selector_events.py" 64 "__init__" "logger.debug('Using selector: %s', selector.__class__.__name__)" "";
    STEP_SLOW: "asyncio/base_events.py" 2022 "_run_once" "logger.warning('Executing %s took %.3f seconds'," "";
    REPORTED: "asyncio/base_events.py" 1858 "default_exception_handler" "logger.error('\n'.join(log_lines), exc_info=exc_info)" "";
    RUN: "asyncio/runners.py" 194 "run"
        "return runner.run(main)"
        "       ~~~~~~~~~~^^^^^^";
    RUN_EXITS: "asyncio/runners.py" 193 "run"
        "with Runner(debug=debug, loop_factory=loop_factory) as runner:"
        "     ~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    EXIT_CLOSES: "asyncio/runners.py" 62 "__exit__"
        "self.close()"
        "~~~~~~~~~~^^";
    CLOSE_CANCELS: "asyncio/runners.py" 70 "close"
        "_cancel_all_tasks(loop)"
        "~~~~~~~~~~~~~~~~~^^^^^^";
    CLOSE_ASYNCGENS: "asyncio/runners.py" 71 "close"
        "loop.run_until_complete(loop.shutdown_asyncgens())"
        "~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    FACTORY: "asyncio/tasks.py" 1027 "factory" "return custom_task_constructor(" "";
    CLOSE_EXECUTOR: "asyncio/runners.py" 72 "close" "loop.run_until_complete(" "";
    CANCEL_REPORTS: "asyncio/runners.py" 211 "_cancel_all_tasks" "loop.call_exception_handler({" "";
    CANCEL_ALL: "asyncio/runners.py" 205 "_cancel_all_tasks"
        "loop.run_until_complete(tasks.gather(*to_cancel, return_exceptions=True))"
        "~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    RUN_TWICE: "asyncio/runners.py" 190 "run"
        "raise RuntimeError("
        "    \"asyncio.run() cannot be called from a running event loop\")";
    RUN_NO_COROUTINE: "asyncio/runners.py" 89 "run"
        "raise ValueError(\"a coroutine was expected, got {!r}\".format(coro))"
        "";
    RUNNER_INTERRUPTED: "asyncio/runners.py" 123 "run" "raise KeyboardInterrupt()" "";
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
    NEXT_HANDLE: "asyncio/base_events.py" 2012 "_run_once"
        "handle = self._ready.popleft()"
        "";
    CLOSE_READY: "asyncio/base_events.py" 746 "close"
        "self._ready.clear()"
        "";
    NO_HANDLE: "asyncio/base_events.py" 2028 "_run_once"
        "handle = None  # Needed to break cycles when an exception occurs."
        "";
    HANDLE_RUN: "asyncio/events.py" 89 "_run"
        "self._context.run(self._callback, *self._args)"
        "~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    SLEEP: "asyncio/tasks.py" 718 "sleep"
        "return await future"
        "       ^^^^^^^^^^^^";
    SLEEP0: "asyncio/tasks.py" 706 "sleep"
        "await __sleep0()"
        "";
    SLEEP0_YIELD: "asyncio/tasks.py" 700 "__sleep0"
        "yield"
        "";
    SLEEP_DEF: "asyncio/tasks.py" 703 "sleep"
        "async def sleep(delay, result=None):"
        "";
    SLEEP_IF: "asyncio/tasks.py" 705 "sleep"
        "if delay <= 0:"
        "   ^^^^^^^^^^";
    SLEEP_RAISES: "asyncio/tasks.py" 710 "sleep"
        "raise ValueError(\"Invalid delay: NaN (not a number)\")"
        "";
    CHECK_CLOSED: "asyncio/base_events.py" 552 "_check_closed"
        "raise RuntimeError('Event loop is closed')"
        "";
    CHECK_RUNNING: "asyncio/base_events.py" 633 "_check_running"
        "raise RuntimeError('This event loop is already running')"
        "";
    CHECK_RUNNING_OTHER: "asyncio/base_events.py" 635 "_check_running"
        "raise RuntimeError("
        "    'Cannot run the event loop while another loop is running')";
    UNTIL_CLOSED: "asyncio/base_events.py" 696 "run_until_complete"
        "self._check_closed()"
        "~~~~~~~~~~~~~~~~~~^^";
    UNTIL_RUNNING: "asyncio/base_events.py" 697 "run_until_complete"
        "self._check_running()"
        "~~~~~~~~~~~~~~~~~~~^^";
    UNTIL_ENSURE: "asyncio/base_events.py" 700 "run_until_complete"
        "future = tasks.ensure_future(future, loop=self)"
        "";
    UNTIL_STOPPED: "asyncio/base_events.py" 719 "run_until_complete"
        "raise RuntimeError('Event loop stopped before Future completed.')"
        "";
    SETUP_CLOSED: "asyncio/base_events.py" 645 "_run_forever_setup"
        "self._check_closed()"
        "~~~~~~~~~~~~~~~~~~^^";
    SETUP_RUNNING: "asyncio/base_events.py" 646 "_run_forever_setup"
        "self._check_running()"
        "~~~~~~~~~~~~~~~~~~~^^";
    FOREVER_SETUP: "asyncio/base_events.py" 677 "run_forever"
        "self._run_forever_setup()"
        "~~~~~~~~~~~~~~~~~~~~~~~^^";
    CREATE_TASK_CLOSED: "asyncio/base_events.py" 467 "create_task"
        "self._check_closed()"
        "~~~~~~~~~~~~~~~~~~^^";
    CREATE_TASK_TASK: "asyncio/base_events.py" 469 "create_task"
        "task = tasks.Task(coro, loop=self, name=name, context=context)"
        "";
    CREATE_TASK_ASKS: "asyncio/base_events.py" 475 "create_task"
        "task = self._task_factory(self, coro)"
        "";
    CREATE_TASK_ASKS_IN: "asyncio/base_events.py" 477 "create_task"
        "task = self._task_factory(self, coro, context=context)"
        "";
    CREATE_TASK_NAME: "asyncio/base_events.py" 479 "create_task"
        "task.set_name(name)"
        "^^^^^^^^^^^^^";
    CREATE_FUTURE: "asyncio/base_events.py" 460 "create_future"
        "return futures.Future(loop=self)"
        "       ~~~~~~~~~~~~~~^^^^^^^^^^^";
    CALL_SOON_CLOSED: "asyncio/base_events.py" 829 "call_soon"
        "self._check_closed()"
        "~~~~~~~~~~~~~~~~~~^^";
    CALL_AT_CLOSED: "asyncio/base_events.py" 808 "call_at"
        "self._check_closed()"
        "~~~~~~~~~~~~~~~~~~^^";
    THREADSAFE_CLOSED: "asyncio/base_events.py" 874 "call_soon_threadsafe"
        "self._check_closed()"
        "~~~~~~~~~~~~~~~~~~^^";
    RUN_ONCE_DEBUG: "asyncio/base_events.py" 2019 "_run_once"
        "handle._run()"
        "~~~~~~~~~~~^^";
    TASK_RUNNING: "asyncio/tasks.py" 407 "create_task"
        "loop = events.get_running_loop()"
        "";
    TASK_CREATE: "asyncio/tasks.py" 410 "create_task"
        "task = loop.create_task(coro, name=name)"
        "";
    TASK_CREATE_CONTEXT: "asyncio/tasks.py" 412 "create_task"
        "task = loop.create_task(coro, name=name, context=context)"
        "";
    ENSURE_FUTURE: "asyncio/tasks.py" 748 "ensure_future"
        "return loop.create_task(coro_or_future)"
        "       ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^";
    ENSURE_NOTHING: "asyncio/tasks.py" 742 "ensure_future"
        "raise TypeError('An asyncio.Future, a coroutine or an awaitable '"
        "                'is required')";
    WRAPPED_AWAIT: "asyncio/tasks.py" 737 "_wrap_awaitable"
        "return await awaitable"
        "       ^^^^^^^^^^^^^^^";
    GATHER_SEEN: "asyncio/tasks.py" 883 "gather"
        "if arg not in arg_to_fut:"
        "   ^^^^^^^^^^^^^^^^^^^^^";
    GATHER_ENSURE: "asyncio/tasks.py" 884 "gather"
        "fut = ensure_future(arg, loop=loop)"
        "";
    GATHER_MAKES: "asyncio/tasks.py" 907 "gather" "outer = _GatheringFuture(children, loop=loop)" "";
    GATHERING: "asyncio/tasks.py" 765 "__init__"
        "super().__init__(loop=loop)"
        "~~~~~^^^^^^^^^^^^^^^^^^^^^^";
    RUNNER_CREATE: "asyncio/runners.py" 100 "run"
        "task = self._loop.create_task(coro, context=context)"
        "";
    HANDLER_IN_CONTEXT: "asyncio/base_events.py" 1908 "call_exception_handler"
        "ctx.run(self._exception_handler, self, context)"
        "~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    HANDLER: "asyncio/base_events.py" 1910 "call_exception_handler"
        "self._exception_handler(self, context)"
        "~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^";
    NO_EVENT_LOOP: "asyncio/events.py" 716 "get_event_loop"
        "raise RuntimeError('There is no current event loop in thread %r.'"
        "                   % threading.current_thread().name)";
    ENSURE_LOOP: "asyncio/tasks.py" 746 "ensure_future"
        "loop = events.get_event_loop()"
        "";
    GATHER_LOOP: "asyncio/tasks.py" 815 "gather"
        "loop = events.get_event_loop()"
        "";
    ALL_TASKS: "asyncio/tasks.py" 47 "all_tasks"
        "loop = events.get_running_loop()"
        "";
    CLOSE_SELECTOR: "asyncio/selector_events.py" 101 "close"
        "raise RuntimeError(\"Cannot close a running event loop\")"
        "";
    CLOSE_UNIX: "asyncio/unix_events.py" 70 "close"
        "super().close()"
        "~~~~~~~~~~~~~^^";
    LATER_NONE: "asyncio/base_events.py" 794 "call_later"
        "raise TypeError('delay must not be None')"
        "";
    LATER_ADD: "asyncio/base_events.py" 795 "call_later"
        "timer = self.call_at(self.time() + delay, callback, *args,"
        "                     ~~~~~~~~~~~~^~~~~~~";
}
