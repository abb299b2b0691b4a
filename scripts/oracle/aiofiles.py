"""A stand-in for aiofiles, over the files of oracle_files: an operation takes 0.01 s, and 1 s a MiB."""

import asyncio

import oracle_files


def _size(data):
    if isinstance(data, (list, tuple)):
        return sum(map(_size, data))
    return len(data.encode() if isinstance(data, str) else data)


async def _take(data=b""):
    await asyncio.sleep(0.01 + _size(data) / 2**20)


class AsyncFile:
    def __init__(self, file):
        self._file = file

    async def read(self, size=-1):
        data = self._file.read(size)
        await _take(data)
        return data

    async def readline(self):
        line = self._file.readline()
        await _take(line)
        return line

    async def readlines(self):
        lines = self._file.readlines()
        await _take(lines)
        return lines

    async def write(self, data):
        await _take(data)
        return self._file.write(data)

    async def writelines(self, lines):
        lines = list(lines)
        await _take(lines)
        self._file.writelines(lines)

    async def seek(self, offset, whence=0):
        await _take()
        return self._file.seek(offset, whence)

    async def tell(self):
        await _take()
        return self._file.tell()

    async def flush(self):
        await _take()
        self._file.flush()

    async def close(self):
        await _take()
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
        await _take()
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
