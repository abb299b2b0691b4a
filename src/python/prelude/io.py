# Streams of text and bytes in memory; a file is one that goes back to its name when it is flushed.
from _interleave import write_stream

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
files = {}


class UnsupportedOperation(OSError, ValueError):
    __module__ = 'io'


class IOBase:
    __module__ = 'io'
    closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    __module__ = 'io'


class BufferedIOBase(IOBase):
    __module__ = 'io'


class TextIOBase(IOBase):
    __module__ = 'io'


class _Memory(IOBase):
    # What was written at the end waits in _new; _whole puts it together.
    _initial = _empty = ''
    _newline = '\n'

    def _start(self, data):
        self._data, self._new = data, []
        self._at, self._length = 0, len(data)

    def _whole(self):
        if self._new:
            self._data += self._empty.join(self._new)
            self._new = []
        return self._data

    def _may_read(self):
        self._check()

    def _may_write(self):
        self._check()

    def getvalue(self):
        self._check()
        return self._whole()

    def read(self, size=-1, /):
        self._may_read()
        data, at = self._whole(), self._at
        end = self._length if size is None or size < 0 else min(at + size, self._length)
        self._at = max(at, end)
        return data[at:end]

    def readline(self, size=-1, /):
        self._may_read()
        data, at = self._whole(), self._at
        end = data.find(self._newline, at) + 1 or self._length
        if size is not None and 0 <= size < end - at:
            end = at + size
        self._at = max(at, end)
        return data[at:end]

    def _put(self, data):
        at, length = self._at, len(data)
        if at == self._length:
            self._new.append(data)
            self._length += length
        elif length:
            whole = self._whole()
            gap = self._nul * (at - self._length)
            self._data = whole[:at] + gap + data + whole[at + length:]
            self._length = len(self._data)
        self._at = at + length
        return length

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._may_write()
        size = self._at if size is None else size
        if size < self._length:
            self._data = self._whole()[:size]
            self._length = len(self._data)
        return size


class StringIO(_Memory, TextIOBase):
    __module__ = '_io'
    _nul = '\0'
    encoding = errors = None
    newlines = None
    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._start(initial_value or '')

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._may_write()
        return self._put(s)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._length
        return self._at


class BytesIO(_Memory, BufferedIOBase):
    __module__ = '_io'
    _empty, _newline, _nul = b'', b'\n', b'\0'

    def __init__(self, initial_bytes=b''):
        self._start(bytes(initial_bytes or b''))

    def write(self, b, /):
        self._may_write()
        if isinstance(b, str):
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
        return self._put(bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        self._at = max(pos if whence == 0 else self._at + pos if whence == 1 else self._length + pos, 0)
        return self._at

    def getbuffer(self):
        return self.getvalue()

    def read1(self, size=-1, /):
        return self.read(size)


class _File:
    def _open(self, name, key, mode, data):
        self.name, self._key, self.mode = name, key, mode
        self._reads, self._writes = 'r' in mode or '+' in mode, mode[0] in 'wax' or '+' in mode
        self._start(data)
        if 'a' in mode:
            self._at = self._length

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def fileno(self):
        self._check()
        return 3

    def flush(self):
        self._check()
        if self._writes:
            self._keep()

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def __del__(self):
        self.close()


class TextIOWrapper(_File, StringIO):
    __module__ = '_io'

    def __init__(self, name, key, mode, data, encoding='UTF-8', errors=None, newline=None):
        self.encoding, self.errors = encoding, errors or 'strict'
        text = data.decode(encoding, self.errors)
        if newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._newline_out = newline if newline in ('\r', '\r\n') else None
        self._open(name, key, mode, text)

    def _may_read(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation('not readable')

    def _may_write(self):
        self._check()
        if not self._writes:
            raise UnsupportedOperation('not writable')

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._may_write()
        if 'a' in self.mode:
            self._at = self._length
        if self._newline_out:
            self._put(text.replace('\n', self._newline_out))
            return len(text)
        return self._put(text)

    def seek(self, cookie, whence=0, /):
        self._check()
        if whence == 0 and cookie < 0:
            raise ValueError(f'negative seek position {cookie}')
        if whence == 1 and cookie:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0:
            # Places are counted in bytes.
            self._at = len(self._whole().encode(self.encoding)[:cookie].decode(self.encoding, 'ignore'))
        elif whence == 2:
            self._at = self._length
        return self.tell()

    def tell(self):
        self._check()
        return len(self._whole()[:self._at].encode(self.encoding))

    def _keep(self):
        files[self._key] = self._whole().encode(self.encoding, self.errors)

    def __repr__(self):
        return f'<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>'


class _BinaryFile(_File, BytesIO):
    __module__ = '_io'

    def __init__(self, name, key, mode, data):
        self._open(name, key, 'rb+' if '+' in mode else mode.replace('t', ''), data)

    def _may_read(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation('read')

    def _may_write(self):
        self._check()
        if not self._writes:
            raise UnsupportedOperation('write')

    def _keep(self):
        files[self._key] = self._whole()

    def __repr__(self):
        return f'<_io.{type(self).__name__} name={self.name!r}>'


class BufferedReader(_BinaryFile):
    __module__ = '_io'


class BufferedWriter(_BinaryFile):
    __module__ = '_io'


class BufferedRandom(_BinaryFile):
    __module__ = '_io'


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if hasattr(file, '__fspath__'):
        file = file.__fspath__()
    if not isinstance(file, (str, bytes, int)):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    if isinstance(file, int):
        raise OSError(9, 'Bad file descriptor')
    name = file.decode() if isinstance(file, bytes) else file
    letters = set(mode)
    if letters - set('rwaxbt+') or len(letters) < len(mode):
        raise ValueError(f'invalid mode: {mode!r}')
    binary = 'b' in letters
    if binary and 't' in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set('rwax')) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if binary:
        for value, what in ((encoding, 'an encoding'), (errors, 'an errors'), (newline, 'a newline')):
            if value is not None:
                raise ValueError(f'binary mode doesn\'t take {what} argument')
    import os
    key = os.path._key(name)
    if key in os._folders:
        raise IsADirectoryError(21, 'Is a directory', name)
    if key in os._locked:
        raise PermissionError(13, 'Permission denied', name)
    exists = key in files
    if not exists and ('r' in letters or os.path.dirname(key) not in os._folders):
        raise FileNotFoundError(2, 'No such file or directory', name)
    if exists and 'x' in letters:
        raise FileExistsError(17, 'File exists', name)
    data = files[key] if exists and 'w' not in letters else b''
    if 'r' not in letters:
        files[key] = data
    if not binary:
        return TextIOWrapper(name, key, mode, data, encoding or 'UTF-8', errors, newline)
    kind = BufferedRandom if '+' in letters else BufferedReader if 'r' in letters else BufferedWriter
    return kind(name, key, mode, data)


class _Bytes:
    # What is written to sys.stdout.buffer.
    def __init__(self, stream):
        self._stream = stream

    def write(self, data):
        self._stream.write(data.decode('utf-8', 'replace'))
        return len(data)

    def flush(self):
        pass


class _Console(TextIOWrapper):
    # What is written appears at once.
    __module__ = '_io'

    def __init__(self, number, name):
        self._number = number
        self.name, self.mode, self.encoding = name, 'w', 'utf-8'
        self.errors = 'strict' if number == 1 else 'backslashreplace'
        self._reads, self._writes = False, True
        self._start('')

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._may_write()
        write_stream(self._number, text)
        return len(text)

    @property
    def buffer(self):
        return _Bytes(self)

    def reconfigure(self, **settings):
        pass

    def fileno(self):
        return self._number

    def _keep(self):
        pass


_Console.__name__ = _Console.__qualname__ = 'TextIOWrapper'
