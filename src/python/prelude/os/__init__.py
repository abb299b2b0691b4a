# What of the system a page has: files in memory (see io), and names of paths.
from io import files as _files

name, sep, linesep, curdir, pardir, extsep, pathsep, devnull = 'posix', '/', '\n', '.', '..', '.', ':', '/dev/null'
_cwd = '/lesson'
_folders = {'/': True, '/tmp': True, _cwd: True}
# Of what _disk has brought: how long a file takes, and which must not be opened.
_latencies, _locked = {}, {}
environ = {'HOME': _cwd, 'PATH': '/usr/bin', 'USER': 'user'}
error = OSError


class PathLike:
    pass


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
