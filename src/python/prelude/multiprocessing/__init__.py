from _browser import refuse, refused

_WHY = 'a page has one process; threads and ThreadPoolExecutor are there'


class ProcessError(Exception):
    pass


class TimeoutError(ProcessError):
    pass


class Process:
    def __init__(self, *args, **kwargs):
        refuse(f'multiprocessing.Process: {_WHY}')


class _Current:
    name, pid, ident, daemon, exitcode = 'MainProcess', 1000, 1000, False, None

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"

    def is_alive(self):
        return True


_current = _Current()


def current_process():
    return _current


def parent_process():
    return None


def active_children():
    return []


def cpu_count():
    return 4


def freeze_support():
    pass


def set_start_method(method, force=False):
    pass


def get_start_method(allow_none=False):
    return 'fork'


__getattr__ = refused('multiprocessing', _WHY)
