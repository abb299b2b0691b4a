# Paths over the files in memory.
import fnmatch
import os
from os import path as _path

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath', 'UnsupportedOperation']


class UnsupportedOperation(NotImplementedError):
    pass


class PurePath:
    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *pathsegments):
        texts = []
        for segment in pathsegments:
            text = segment._text if isinstance(segment, PurePath) else os.fspath(segment)
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, not '
                                f'{type(text).__name__!r}')
            texts.append(text)
        joined = _path.join(*texts) if texts else ''
        root = '/' if joined.startswith('/') else ''
        parts = [part for part in joined.split('/') if part and part != '.']
        self._root, self._names = root, parts
        self._text = root + '/'.join(parts) or '.'

    def _of(self, text):
        return type(self)(text)

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __str__(self):
        return self._text

    __fspath__ = as_posix = __str__

    def __repr__(self):
        return f'{type(self).__name__}({self._text!r})'

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, PurePath) else NotImplemented

    def _key(self):
        return ([self._root] if self._root else []) + self._names

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        return type(self)(self, key) if isinstance(key, (str, PurePath)) or hasattr(key, '__fspath__') else NotImplemented

    def __rtruediv__(self, key):
        return type(self)(key, self) if isinstance(key, str) else NotImplemented

    def __bytes__(self):
        return self._text.encode()

    def joinpath(self, *pathsegments):
        return type(self)(self, *pathsegments)

    drive = ''
    root = anchor = property(lambda self: self._root)
    parts = property(lambda self: tuple(self._key()))
    name = property(lambda self: self._names[-1] if self._names else '')

    @property
    def parent(self):
        if not self._names:
            return self
        return self._of(self._root + '/'.join(self._names[:-1]))

    @property
    def parents(self):
        found, at = [], self
        while at.parent != at:
            at = at.parent
            found.append(at)
        return tuple(found)

    @property
    def suffix(self):
        name = self.name.lstrip('.')
        dot = name.rfind('.')
        return name[dot:] if 0 < dot else ''

    @property
    def suffixes(self):
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)] if self.suffix else self.name

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._of(self._root + '/'.join([*self._names[:-1], name]))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        return bool(self._root)

    def relative_to(self, other, *, walk_up=False):
        other = type(self)(other)
        size = len(other._names)
        if self._root != other._root or self._names[:size] != other._names:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
        return self._of('/'.join(self._names[size:]))

    def is_relative_to(self, other):
        other = type(self)(other)
        return self._root == other._root and self._names[:len(other._names)] == other._names

    def match(self, path_pattern, *, case_sensitive=None):
        wanted = type(self)(path_pattern)
        if wanted._root and len(wanted._names) != len(self._names) or len(wanted._names) > len(self._names):
            return False
        return all(fnmatch.fnmatchcase(a, b) for a, b in zip(reversed(self._names), reversed(wanted._names)))

    full_match = match

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return f'file://{self._text}'


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    pass


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.environ['HOME'])

    def absolute(self):
        return self if self._root else self._of(_path.join(os.getcwd(), self._text if self._names else ''))

    def resolve(self, strict=False):
        if strict and not self.exists():
            raise FileNotFoundError(2, 'No such file or directory', self._text)
        return self._of(_path.abspath(self._text))

    def expanduser(self):
        return self.home() / '/'.join(self._names[1:]) if self._names[:1] == ['~'] else self

    def exists(self, *, follow_symlinks=True):
        return _path.exists(self._text)

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self._text)

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self._text)

    def is_symlink(self):
        return False

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self._text, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', encoding=encoding, errors=errors) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', self._text)
            return
        self.open('w').close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self._text, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self._text)

    def unlink(self, missing_ok=False):
        try:
            os.remove(self._text)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self._text, os.fspath(target))
        return self._of(os.fspath(target))

    replace = rename

    def iterdir(self):
        return iter([self / name for name in os.listdir(self._text)])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        from glob import _found
        start = '' if self._text == '.' else self._text
        return iter([self._of(found) for found in _found(start, pattern.split('/'), True) if found])

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob(f'**/{pattern}')

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        names = sorted(os.listdir(self._text))
        folders = [name for name in names if (self / name).is_dir()]
        if top_down:
            yield self, folders, [name for name in names if name not in folders]
        for name in folders:
            yield from (self / name).walk(top_down)
        if not top_down:
            yield self, folders, [name for name in names if name not in folders]

    def stat(self, *, follow_symlinks=True):
        return os.stat(self._text)

    def samefile(self, other_path):
        return self.resolve() == type(self)(other_path).resolve()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")
