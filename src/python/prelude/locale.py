LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale in (None, '', 'C', 'POSIX', 'C.UTF-8'):
        return 'C.UTF-8' if locale == 'C.UTF-8' else 'C'
    raise Error('unsupported locale setting')


def getlocale(category=LC_CTYPE):
    return ('C', 'UTF-8')


def getpreferredencoding(do_setlocale=True):
    return 'utf-8'
