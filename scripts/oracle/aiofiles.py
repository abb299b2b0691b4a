"""A stand-in for aiofiles, over the files of oracle_files: an operation takes 0.01 s, and 1 s a MiB.

`?delay=0.2` at the end of a file's name is part of it, and says what an operation takes, as it does in a URL.
The files below logs/ have their own times.
"""

import asyncio

import oracle_files


def _size(data):
    if isinstance(data, (list, tuple)):
        return sum(map(_size, data))
    return len(data.encode() if isinstance(data, str) else data)


async def _take(name, data=b"", opens=False):
    _, asked, seconds = str(name).rpartition("?delay=")
    seconds = float(seconds) if asked else oracle_files.seconds(name, _size(data), opens)
    await asyncio.sleep(0.01 + _size(data) / 2**20 if seconds is None else seconds)


class AsyncFile:
    def __init__(self, file):
        self._file = file

    async def read(self, size=-1):
        data = self._file.read(size)
        await _take(self._file.name, data)
        return data

    async def readline(self):
        line = self._file.readline()
        await _take(self._file.name, line)
        return line

    async def readlines(self):
        lines = self._file.readlines()
        await _take(self._file.name, lines)
        return lines

    async def write(self, data):
        await _take(self._file.name, data)
        return self._file.write(data)

    async def writelines(self, lines):
        lines = list(lines)
        await _take(self._file.name, lines)
        self._file.writelines(lines)

    async def seek(self, offset, whence=0):
        await _take(self._file.name)
        return self._file.seek(offset, whence)

    async def tell(self):
        await _take(self._file.name)
        return self._file.tell()

    async def flush(self):
        await _take(self._file.name)
        self._file.flush()

    async def close(self):
        await _take(self._file.name)
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def name(self):
        return self._file.name

    @property
    def mode(self):
        return self._file.mode

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class _Opening:
    def __init__(self, *args, **kwargs):
        self._args, self._kwargs = args, kwargs

    async def _open(self):
        await _take(self._args[0], opens=True)
        return AsyncFile(oracle_files.open_(*self._args, **self._kwargs))

    def __await__(self):
        return self._open().__await__()

    async def __aenter__(self):
        self._opened = await self._open()
        return self._opened

    async def __aexit__(self, *_):
        await self._opened.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, **_):
    return _Opening(file, mode, buffering, encoding, errors, newline)
