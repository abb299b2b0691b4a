# exports: argv, orig_argv, version, version_info, hexversion, platform, maxsize, maxunicode, byteorder, executable, prefix, base_prefix, exec_prefix, path, implementation, flags, float_info, int_info, hash_info, thread_info, getsizeof, getrefcount, intern, getdefaultencoding, getfilesystemencoding, gettrace, settrace, getprofile, setprofile, getswitchinterval, setswitchinterval, is_finalizing, builtin_module_names, api_version, copyright, warnoptions, dont_write_bytecode, get_int_max_str_digits, set_int_max_str_digits, _getframe, _current_frames, stdin, __stdin__, get_asyncgen_hooks, set_asyncgen_hooks, get_coroutine_origin_tracking_depth, set_coroutine_origin_tracking_depth, call_tracing, displayhook, __displayhook__, addaudithook, audit, getallocatedblocks, _is_gil_enabled, activate_stack_trampoline, meta_path, path_hooks, path_importer_cache, pycache_prefix, platlibdir
# What a program is told about its interpreter.
from collections import namedtuple as _namedtuple
from types import SimpleNamespace as _Names
from _interleave import frames as _all_frames, program as _program


def _tuple(name, fields, values):
    # A named tuple as C makes them: its repr has the module's name.
    fields = fields.split()
    made = _namedtuple(name, fields)

    def shown(self):
        return f"sys.{name}({', '.join(f'{field}={value!r}' for field, value in zip(fields, self))})"
    made.__repr__ = shown
    made.__module__ = 'sys'
    return made(*values)


argv = [_program()]
orig_argv = ['python3', *argv]
version = '3.13.0 (main, Oct  7 2024, 00:00:00) [GCC 13.2.0]'
version_info = _tuple('version_info', 'major minor micro releaselevel serial', (3, 13, 0, 'final', 0))
hexversion = 0x030D00F0
api_version = 1013
copyright = 'Copyright (c) 2001-2024 Python Software Foundation.'
platform = 'linux'
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = 'little'
executable = '/usr/bin/python3'
prefix = base_prefix = exec_prefix = '/usr'
platlibdir = 'lib'
pycache_prefix = None
path = ['/lesson', '/usr/lib/python313.zip', '/usr/lib/python3.13', '/usr/lib/python3.13/lib-dynload']
warnoptions, meta_path, path_hooks, path_importer_cache = [], [], [], {}
dont_write_bytecode = True
implementation = _Names(name='cpython', cache_tag='cpython-313', version=version_info, hexversion=hexversion)
flags = _tuple(
    'flags', 'debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose '
    'bytes_warning quiet hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path int_max_str_digits',
    (0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, False, 1, 0, False, 4300))
float_info = _tuple(
    'float_info', 'max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds',
    (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
int_info = _tuple(
    'int_info', 'bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold', (30, 4, 4300, 640))
hash_info = _tuple(
    'hash_info', 'width modulus inf nan imag algorithm hash_bits seed_bits cutoff',
    (64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0))
thread_info = _tuple('thread_info', 'name lock version', ('pthread', 'semaphore', 'NPTL 2.39'))
builtin_module_names = ('_interleave', 'asyncio', 'builtins', 'math', 'sys', 'time')
_sizes = {int: 28, float: 24, bool: 28, str: 49, bytes: 33, list: 56, tuple: 40, dict: 64, set: 216, type(None): 16}


def getsizeof(object, default=None):
    kind = type(object)
    size = _sizes.get(kind, 48)
    if kind is str:
        widest = max(map(ord, object), default=0)
        if widest < 128:
            return size - 8 + len(object)
        if widest < 256:
            return 57 + len(object)
        return 58 + 2 * len(object) if widest < 65536 else 60 + 4 * len(object)
    if kind is bytes:
        return size + len(object)
    if kind in (list, tuple):
        return size + 8 * len(object)
    if kind is int:
        return size + 4 * max((abs(object).bit_length() - 1) // 30, 0)
    if kind is dict and object:
        return 184 if len(object) <= 5 else 352 if len(object) <= 10 else 36 * len(object)
    return size


def getrefcount(object):
    return 2


def intern(string):
    return string


def getdefaultencoding():
    return 'utf-8'


getfilesystemencoding = getdefaultencoding


def gettrace():
    return None


getprofile = gettrace


def settrace(function):
    if function is not None:
        from _browser import refuse
        refuse('sys.settrace(): the interpreter of this page traces programs in its own way')


setprofile = settrace
_interval, _digits, _depth = 0.005, 4300, 0


def getswitchinterval():
    return _interval


def setswitchinterval(interval):
    global _interval
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _interval = float(interval)


def get_int_max_str_digits():
    return _digits


def set_int_max_str_digits(maxdigits):
    global _digits
    _digits = maxdigits


def get_coroutine_origin_tracking_depth():
    return _depth


def set_coroutine_origin_tracking_depth(depth):
    global _depth
    _depth = depth


def get_asyncgen_hooks():
    return _tuple('asyncgen_hooks', 'firstiter finalizer', (None, None))


def set_asyncgen_hooks(firstiter=None, finalizer=None):
    pass


def is_finalizing():
    return False


def _is_gil_enabled():
    return True


def getallocatedblocks():
    return 0


def addaudithook(hook):
    pass


def audit(event, *args):
    pass


def activate_stack_trampoline(backend, /):
    pass


def call_tracing(func, args):
    return func(*args)


def displayhook(value, /):
    if value is not None:
        print(repr(value))


__displayhook__ = displayhook


def _frames():
    from types import _frame
    last = None
    for code, line, names in reversed(_all_frames()):
        frame = _frame(code, line, names)
        frame.f_back = last
        last = frame
    return last


def _getframe(depth=0, /):
    frame = _frames()
    for _ in range(depth):
        if frame is None:
            break
        frame = frame.f_back
    if frame is None:
        raise ValueError('call stack is not deep enough')
    return frame


def _current_frames():
    from threading import get_ident
    return {get_ident(): _getframe()}


class TextIOWrapper:
    # What stdin would be.
    name, mode, encoding, errors, closed = '<stdin>', 'r', 'utf-8', 'strict', False

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"

    def fileno(self):
        return 0

    def isatty(self):
        return False

    def readable(self):
        return True

    def _refuse(self, *args):
        from _browser import refuse
        refuse('sys.stdin: a run on this page has no keyboard')

    read = readline = readlines = __iter__ = __next__ = _refuse



TextIOWrapper.__module__ = '_io'
stdin = __stdin__ = TextIOWrapper()


UnraisableHookArgs = None


def tell_unraisable(hook, error, object):
    # Calls a program's hook as PyErr_WriteUnraisable does (Python/errors.c).
    global UnraisableHookArgs
    values = type(error), error, error.__traceback__, None, object
    if UnraisableHookArgs is None:
        first = _tuple('UnraisableHookArgs', 'exc_type exc_value exc_traceback err_msg object', values)
        UnraisableHookArgs = type(first)
    hook(UnraisableHookArgs(*values))


def write_unraisable(told):
    from sys import stderr
    from traceback import print_exception
    if told.object is not None:
        print(f'{told.err_msg or "Exception ignored in"}: {told.object!r}', file=stderr)
    elif told.err_msg:
        print(f'{told.err_msg}:', file=stderr)
    print_exception(told.exc_value, file=stderr)
