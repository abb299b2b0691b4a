# exports: Server, StreamReader, StreamWriter, StreamReaderProtocol, open_connection, start_server, open_unix_connection, start_unix_server
# Streams between a program's own server and its own clients, in memory: what is written is there at the other end in
# the next turn, after all that was ready before: timers without delay stand for what a selector sees. Nobody outside can be reached.
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.protocols import Protocol
from asyncio.transports import AbstractServer, Transport
from asyncio import CancelledError, get_event_loop, get_running_loop, iscoroutine, sleep
from _browser import SOCKETS, refuse, refusing
from _interleave import quiet_task

_DEFAULT_LIMIT = 2 ** 16
_LOCAL = ('localhost', '127.0.0.1', '::1', '0.0.0.0', '', None)
_servers, _ports = {}, [49152]
open_unix_connection = refusing('open_unix_connection', f'asyncio.open_unix_connection(): {SOCKETS}')
start_unix_server = refusing('start_unix_server', f'asyncio.start_unix_server(): {SOCKETS}')


def _free_port():
    _ports[0] += 1
    return _ports[0]


class StreamReaderProtocol(Protocol):
    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._stream_reader, self._client_connected_cb = stream_reader, client_connected_cb
        self._transport = None

    async def _drain_helper(self):
        if self._transport is not None and (self._transport._closing or self._transport._other._closing):
            raise ConnectionResetError('Connection lost')  #@166


def _writer(transport, reader, loop):
    protocol = StreamReaderProtocol(reader)
    protocol._transport = transport
    return StreamWriter(transport, protocol, reader, loop)


class _Socket:
    # What a server's or a connection's socket can be asked.
    def __init__(self, own, peer=None):
        self._own, self._peer = own, peer

    def getsockname(self):
        return self._own

    def getpeername(self):
        return self._peer

    def fileno(self):
        return 7

    def setsockopt(self, *args):
        pass


class _Fed:
    # A protocol in the place of a reader.
    _eof = False

    def __init__(self, protocol, transport):
        self._protocol, self._transport = protocol, transport

    def feed_data(self, data):
        self._protocol.data_received(data)

    def feed_eof(self):
        self._eof = True
        if not self._protocol.eof_received():
            self._transport.close()


# The numbers of files that are open: the loop has three of its own.
_fds = set(range(6))


def _new_fd():
    number = next(number for number in range(6, 10 ** 6) if number not in _fds)
    _fds.add(number)
    return number


class _Transport(Transport):
    def __init__(self, loop, reader, own, peer):
        super().__init__({'sockname': own, 'peername': peer, 'socket': _Socket(own, peer)})
        self._loop, self._reader, self._other, self._server = loop, reader, None, None
        self._protocol, self._fd = None, _new_fd()
        self._closing = self._ended = False
        self._lost = loop.create_future()

    def __repr__(self):
        if self._closing:
            return f"<_SelectorSocketTransport {'closed' if self._fd is None else 'closing'} fd={self._number if self._fd is None else self._fd}>"
        return f'<_SelectorSocketTransport fd={self._fd} read=polling write=<idle, bufsize=0>>'

    def _serve(self, protocol):
        self._protocol, self._reader = protocol, _Fed(protocol, self)
        protocol.connection_made(self)

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol, self._reader = protocol, _Fed(protocol, self)

    def is_reading(self):
        return not self._closing

    def pause_reading(self):
        pass

    resume_reading = pause_reading

    def get_write_buffer_size(self):
        return 0

    def set_write_buffer_limits(self, high=None, low=None):
        pass

    def is_closing(self):
        return self._closing

    def can_write_eof(self):
        return True

    def write(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError('data argument must be a bytes-like object, not ' + repr(type(data).__name__))
        if self._ended:
            raise RuntimeError('Cannot call write() after write_eof()')
        if data and self._other._closing:
            self.close()
        elif data and not self._closing:
            self._loop.call_later(0, self._other._arrived, bytes(data))

    def write_eof(self):
        if not self._ended and not self._closing:
            self._ended = True
            self._loop.call_later(0, self._other._over)

    def _arrived(self, data):
        if not self._closing and not self._reader._eof:
            self._reader.feed_data(data)

    def _over(self):
        if not self._closing and not self._reader._eof:
            self._reader.feed_eof()

    def close(self):
        if not self._closing:
            self._closing = True
            self._loop.call_soon(self._gone)

    abort = close

    def _gone(self):
        self._number, self._fd = self._fd, _fds.discard(self._fd)
        if self._protocol is not None:
            self._protocol.connection_lost(None)
        elif not self._reader._eof:
            self._reader.feed_eof()
        if not self._lost.done():
            self._lost.set_result(None)
        if self._server is not None:
            self._server._left(self)
        self._loop.call_later(0, self._other._over)


class StreamWriter:
    def __init__(self, transport, protocol, reader, loop):
        self._transport, self._protocol, self._reader, self._loop = transport, protocol, reader, loop

    def __repr__(self):
        return f'<StreamWriter transport={self._transport!r} reader={self._reader!r}>'

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._transport._lost

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            await sleep(0)
        await self._protocol._drain_helper()  #@386

    async def start_tls(self, *args, **kwargs):
        refuse(f'StreamWriter.start_tls(): {SOCKETS}')


class Server(AbstractServer):
    __module__ = 'asyncio.base_events'

    def __init__(self, loop, callback, address, limit):
        self._loop, self._callback, self._address, self._limit = loop, callback, address, limit
        self._connections, self._waiters, self._forever, self._handlers = [], [], None, set()
        self._serving = self._closed = False
        self._factory = None

    def __repr__(self):
        return f'<Server sockets={self.sockets!r}>'

    @property
    def sockets(self):
        return () if self._closed else (_Socket(self._address),)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    async def start_serving(self):
        self._start()
        await sleep(0)

    def _start(self):
        if not self._serving:
            self._fd = _new_fd()
        self._serving = True
        _servers[self._address[1]] = self

    def close(self):
        if self._closed:
            return
        self._closed, self._serving = True, False
        _servers.pop(self._address[1], None)
        _fds.discard(getattr(self, '_fd', None))
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        if not self._connections:
            self._wake()

    def close_clients(self):
        for transport in self._connections[:]:
            transport.close()

    abort_clients = close_clients

    def _left(self, transport):
        if transport in self._connections:
            self._connections.remove(transport)
        if self._closed and not self._connections:
            self._wake()

    def _wake(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(None)

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._closed:
            raise RuntimeError(f'server {self!r} is closed')
        self._start()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    async def wait_closed(self):
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

    def _accept(self, transport, reader):
        # A program's factory is called in this task, so the trace shows it then.
        _own_task(self._loop, self._accepting(transport, reader), shown=self._factory is not None)

    async def _accepting(self, transport, reader):
        self._connections.append(transport)
        transport._server = self
        if self._factory is not None:
            self._loop.call_soon(transport._serve, self._factory())
        else:
            self._loop.call_soon(self._made, transport, reader)

    def _made(self, transport, reader):
        writer = _writer(transport, reader, self._loop)
        result = self._callback(reader, writer)
        if iscoroutine(result):
            task = self._loop.create_task(result)
            self._handlers.add(task)

            def ended(task):
                self._handlers.discard(task)
                if task.cancelled():
                    transport.close()
                    return
                error = task.exception()
                if error is not None:
                    self._loop.call_exception_handler({
                        'message': 'Unhandled exception in client_connected_cb', 'exception': error,
                        'transport': transport})
                    transport.close()
            task.add_done_callback(ended)


def _no_one(address):
    return ConnectionRefusedError(111, f'Connect call failed {address!r}')


async def create_server(loop, protocol_factory, host=None, port=None, *, start_serving=True, **kwds):
    server = await start_server(None, host, port, start_serving=start_serving)
    server._factory = protocol_factory
    return server


async def create_connection(loop, protocol_factory, host=None, port=None, **kwds):
    await sleep(0)
    near_end = _joined(loop, host, port, None, _DEFAULT_LIMIT)
    for _ in range(3):
        await sleep(0)
    protocol = protocol_factory()
    loop.call_soon(near_end._serve, protocol)
    await sleep(0)
    await sleep(0)
    return near_end, protocol


def _own_task(loop, coroutine, shown=False):
    # A task of the loop's own; no trace shows it where nothing of the program's makes it or runs in it.
    if shown or loop.get_task_factory() is not None:
        return loop.create_task(coroutine)
    return quiet_task(loop, coroutine)


async def _resolved():
    # The task that looks for a host's address.
    pass


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, start_serving=True, **kwds):
    if host not in _LOCAL:
        refuse(f'asyncio.start_server(): {SOCKETS}; a server of this program is at localhost')
    loop = get_running_loop()
    await _own_task(loop, _resolved())
    name = '127.0.0.1' if host in ('localhost', None, '') else host
    port = port or _free_port()
    if port in _servers:
        raise OSError(98, f'error while attempting to bind on address {(name, port)!r}: [errno 98] address already in use')
    server = Server(loop, client_connected_cb, (name, port), limit)
    if start_serving:
        server._start()
        await sleep(0)
    return server


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    if host not in _LOCAL:
        refuse(f'asyncio.open_connection(): {SOCKETS}')
    loop = get_running_loop()
    await sleep(0)
    reader = StreamReader(limit, loop)
    near_end = _joined(loop, host, port, reader, limit)
    for _ in range(5):
        await sleep(0)
    return reader, _writer(near_end, reader, loop)


def _joined(loop, host, port, reader, limit):
    # The near end of a connection to a server of this program.
    if host not in _LOCAL:
        refuse(f'connecting to {host!r}: {SOCKETS}')
    server = _servers.get(port)
    if server is None:
        if host == 'localhost':
            both = ', '.join(f'[Errno 111] Connect call failed {address!r}' for address in (
                ('::1', port, 0, 0), ('127.0.0.1', port)))
            raise OSError(f'Multiple exceptions: {both}')
        raise _no_one((host or '127.0.0.1', port))
    own, theirs = ('127.0.0.1', _free_port()), server._address
    far = StreamReader(server._limit, loop)
    near_end, far_end = _Transport(loop, reader, own, theirs), _Transport(loop, far, theirs, own)
    near_end._other, far_end._other = far_end, near_end
    loop.call_later(0, server._accept, far_end, far)
    return near_end


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
