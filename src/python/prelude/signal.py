# Signals: none comes from outside of a page, but a program may send itself one.
from enum import IntEnum as _IntEnum
import sys as _sys


class Signals(_IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPWR = 30
    SIGSYS = 31


class Handlers(_IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


class Sigmasks(_IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


_module = _sys.modules['signal']
for _member in (*Signals, *Handlers, *Sigmasks):
    setattr(_module, _member.name, _member)
SIGIOT, SIGPOLL, SIGCLD = Signals.SIGABRT, Signals.SIGIO, Signals.SIGCHLD
NSIG = 65
ItimerError = OSError
_handlers = {}
_NAMES = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted',
          7: 'Bus error', 8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1',
          11: 'Segmentation fault', 12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock',
          15: 'Terminated'}


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


_handlers[Signals.SIGINT] = default_int_handler
_handlers[Signals.SIGPIPE] = Handlers.SIG_IGN


def _number(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return int(signalnum)


def signal(signalnum, handler):
    from threading import current_thread, main_thread
    if current_thread() is not main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    number = _number(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = getsignal(number)
    _handlers[number] = handler if callable(handler) and not isinstance(handler, int) else Handlers(handler)
    return before


def getsignal(signalnum):
    return _handlers.get(_number(signalnum), Handlers.SIG_DFL)


def raise_signal(signalnum, /):
    number = _number(signalnum)
    from asyncio.base_events import signal_came
    if signal_came(number):
        return
    handler = getsignal(number)
    if callable(handler) and not isinstance(handler, int):
        import sys
        handler(number, sys._getframe())
    elif handler == Handlers.SIG_DFL and number not in (17, 18, 23, 28):
        from _browser import refuse
        refuse(f'{Signals(number).name} that nothing handles, which ends the process')


def strsignal(signalnum, /):
    return _NAMES.get(_number(signalnum))


def valid_signals():
    return {Signals(n) if n in Signals._value2member_map_ else n for n in range(1, NSIG) if n not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    pass


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def _refusing(name):
    from _browser import refusing
    return refusing(name, f'signal.{name}(): no signal comes from outside of a page')


for _name in ('alarm', 'setitimer', 'getitimer', 'pause', 'sigwait', 'pthread_kill', 'pthread_sigmask', 'sigpending'):
    setattr(_module, _name, _refusing(_name))
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
