# exports: StreamReader, StreamWriter, StreamReaderProtocol, open_connection, start_server, open_unix_connection, start_unix_server
# A reader can be fed by the program itself; connections cannot be had.
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.protocols import Protocol
from asyncio import get_event_loop
from _browser import SOCKETS, refuse, refusing

_DEFAULT_LIMIT = 2 ** 16
open_connection = refusing('open_connection', f'asyncio.open_connection(): {SOCKETS}')
start_server = refusing('start_server', f'asyncio.start_server(): {SOCKETS}')
open_unix_connection = refusing('open_unix_connection', f'asyncio.open_unix_connection(): {SOCKETS}')
start_unix_server = refusing('start_unix_server', f'asyncio.start_unix_server(): {SOCKETS}')


class StreamReaderProtocol(Protocol):
    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._stream_reader, self._client_connected_cb = stream_reader, client_connected_cb


class StreamWriter:
    def __init__(self, transport, protocol, reader, loop):
        refuse(f'asyncio.StreamWriter: {SOCKETS}')


class StreamReader:
    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit, self._loop = limit, get_event_loop() if loop is None else loop
        self._buffer, self._eof, self._waiter, self._exception = bytearray(), False, None, None
        self._transport, self._paused = None, False

    def __repr__(self):
        info = ['StreamReader']
        if self._buffer:
            info.append(f'{len(self._buffer)} bytes')
        if self._eof:
            info.append('eof')
        if self._limit != _DEFAULT_LIMIT:
            info.append(f'limit={self._limit}')
        if self._waiter:
            info.append(f'waiter={self._waiter!r}')
        if self._exception:
            info.append(f'exception={self._exception!r}')
        return f"<{' '.join(info)}>"

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        self._transport = transport

    def feed_eof(self):
        self._eof = True
        self._wake()

    def at_eof(self):
        return self._eof and not self._buffer

    def feed_data(self, data):
        assert not self._eof, 'feed_data after feed_eof'
        if data:
            self._buffer.extend(data)
            self._wake()

    async def _wait(self, name):
        if self._waiter is not None:
            raise RuntimeError(f'{name}() called while another coroutine is already waiting for incoming data')
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        try:
            return await self.readuntil(b'\n')
        except IncompleteReadError as e:
            return e.partial
        except LimitOverrunError as e:
            if self._buffer.startswith(b'\n', e.consumed):
                self._buffer = self._buffer[e.consumed + 1:]
            else:
                self._buffer = bytearray()
            raise ValueError(e.args[0])

    async def readuntil(self, separator=b'\n'):
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError('Separator should contain at least one element')
        if not separators[0]:
            raise ValueError('Separator should be at least one-byte string')
        if self._exception is not None:
            raise self._exception
        while True:
            ends = []
            for one in separators:
                at = self._buffer.find(one)
                if at >= 0:
                    ends.append((at + len(one), at))
            if ends:
                end, at = min(ends)
                if at > self._limit:
                    raise LimitOverrunError('Separator is found, but chunk is longer than limit', at)
                chunk = bytes(self._buffer[:end])
                self._buffer = self._buffer[end:]
                return chunk
            offset = len(self._buffer) + 1 - len(separators[-1])
            if offset > self._limit:
                raise LimitOverrunError('Separator is not found, and chunk exceed the limit', offset)
            if self._eof:
                chunk = bytes(self._buffer)
                self._buffer = bytearray()
                raise IncompleteReadError(chunk, None)
            await self._wait('readuntil')

    async def read(self, n=-1):
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b''
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b''.join(blocks)
        if not self._buffer and not self._eof:
            await self._wait('read')
        data = bytes(self._buffer[:n])
        self._buffer = self._buffer[n:]
        return data

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        if self._exception is not None:
            raise self._exception
        while len(self._buffer) < n:
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer = bytearray()
                raise IncompleteReadError(partial, n)
            await self._wait('readexactly')
        data = bytes(self._buffer[:n])
        self._buffer = self._buffer[n:]
        return data

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b'':
            raise StopAsyncIteration
        return line
