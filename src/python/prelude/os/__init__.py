# What of the system a page has: files in memory (see io), and names of paths.
from _interleave import alias as _alias
from io import files as _files

name, sep, linesep, curdir, pardir, extsep, pathsep, devnull = 'posix', '/', '\n', '.', '..', '.', ':', '/dev/null'
_cwd = '/lesson'
_folders = {'/': True, '/tmp': True, _cwd: True}
# Of what _disk has brought: how long a file takes, and which must not be opened.
_latencies, _locked = {}, {}
environ = {'HOME': _cwd, 'PATH': '/usr/bin', 'USER': 'user'}
error = OSError


class PathLike:
    __class_getitem__ = classmethod(_alias)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')


def getcwd():
    return _cwd


def getenv(key, default=None):
    return environ.get(key, default)


def getpid():
    return 1000


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def getpgrp():
    return 1000


def getloadavg():
    return 0.0, 0.0, 0.0


def cpu_count():
    return 4


process_cpu_count = cpu_count


_source = None


def _entropy():
    # What stands for the system's chance: its own, so that no program's seed has to do with it.
    global _source
    if _source is None:
        from random import Random
        _source = Random(b'the same in each run')
    return _source


def urandom(size, /):
    return _entropy().randbytes(size)


from os import path
from os.path import _key, dirname as _dirname


def _missing(path, number=2, text='No such file or directory', kind=FileNotFoundError):
    return kind(number, text, fspath(path))


def _inside(key):
    start = key.rstrip('/') + '/'
    return [k for k in [*_files, *_folders] if k.startswith(start) and k != key and '/' not in k[len(start):]]


def remove(path, *, dir_fd=None):
    key = _key(path)
    if key in _folders:
        raise _missing(path, 21, 'Is a directory', IsADirectoryError)
    if key not in _files:
        raise _missing(path)
    del _files[key]


unlink = remove


def rename(src, dst):
    if _key(src) not in _files:
        raise FileNotFoundError(2, 'No such file or directory', fspath(src), None, fspath(dst))
    _files[_key(dst)] = _files.pop(_key(src))


replace = rename


def _folder(path):
    key = _key(path)
    if key in _files:
        raise _missing(path, 20, 'Not a directory', NotADirectoryError)
    if key not in _folders:
        raise _missing(path)
    return key


def listdir(path='.'):
    return sorted(k.rpartition('/')[2] for k in _inside(_folder(path)))


def mkdir(path, mode=0o777):
    key = _key(path)
    if key in _files or key in _folders:
        raise _missing(path, 17, 'File exists', FileExistsError)
    if _dirname(key) not in _folders:
        raise _missing(path)
    _folders[key] = True


def makedirs(name, mode=0o777, exist_ok=False):
    key = _key(name)
    if key in _files or key in _folders:
        if not exist_ok or key in _files:
            raise _missing(name, 17, 'File exists', FileExistsError)
        return
    while key not in _folders:
        _folders[key] = True
        key = _dirname(key)


def rmdir(path):
    key = _folder(path)
    if _inside(key):
        raise OSError(39, 'Directory not empty', fspath(path))
    del _folders[key]


class stat_result(tuple):
    st_mode = property(lambda self: self[0])
    st_size = property(lambda self: self[6])
    st_atime = st_mtime = st_ctime = property(lambda self: 1700000000.0)
    st_uid = st_gid = property(lambda self: 1000)
    st_nlink = st_ino = property(lambda self: 1)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    key = _key(path)
    if key in _folders:
        return stat_result((0o40755, 1, 1, 2, 1000, 1000, 4096, 1700000000, 1700000000, 1700000000))
    if key not in _files:
        raise _missing(path)
    return stat_result((0o100644, 1, 1, 1, 1000, 1000, len(_files[key]), 1700000000, 1700000000, 1700000000))


lstat = stat


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return _key(self.path) in _folders

    def is_file(self, *, follow_symlinks=True):
        return _key(self.path) in _files

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def close(self):
        pass


def scandir(path='.'):
    return _Scan([DirEntry(fspath(path), name) for name in listdir(path)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    names = listdir(top)
    folders = [name for name in names if path.isdir(path.join(top, name))]
    if topdown:
        yield top, folders, [name for name in names if name not in folders]
    for name in folders:
        yield from walk(path.join(top, name), topdown)
    if not topdown:
        yield top, folders, [name for name in names if name not in folders]


def chdir(path):
    global _cwd
    _cwd = _folder(path)


def kill(pid, signal, /):
    from signal import raise_signal
    if pid not in (0, getpid()):
        raise ProcessLookupError(3, 'No such process')
    if signal:
        raise_signal(signal)


def getppid():
    return 1


def getlogin():
    return environ['USER']


def uname():
    import platform
    return platform.uname()


def access(path, mode, **kwargs):
    return _key(path) in _files or _key(path) in _folders


F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def strerror(code, /):
    return {2: 'No such file or directory', 13: 'Permission denied', 17: 'File exists', 22: 'Invalid argument'}.get(
        code, f'Unknown error {code}')


def get_terminal_size(fd=1):
    raise OSError(25, 'Inappropriate ioctl for device')


def sched_getaffinity(pid):
    return {0, 1, 2, 3}


def nice(increment):
    return 0


def _exit(status):
    raise SystemExit(status)


def __getattr__(name):
    if name in ('system', 'popen', 'fork', 'execv', 'execvp', 'spawnl', 'spawnv', 'wait', 'waitpid', 'pipe', 'forkpty'):
        from _browser import PROCESSES, refusing
        return refusing(name, f'os.{name}(): {PROCESSES}')
    raise AttributeError(f"module 'os' has no attribute {name!r}")

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
altsep, defpath = None, '/bin:/usr/bin'
EX_OK, EX_USAGE, EX_SOFTWARE, EX_UNAVAILABLE = 0, 64, 70, 69


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename
