# exports: BaseTransport, ReadTransport, WriteTransport, Transport, DatagramTransport, SubprocessTransport, AbstractServer, Server
def _abstract(self, *args, **kwargs):
    raise NotImplementedError


class BaseTransport:
    __slots__ = ('_extra',)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    is_closing = close = set_protocol = get_protocol = _abstract


class ReadTransport(BaseTransport):
    __slots__ = ()
    is_reading = pause_reading = resume_reading = _abstract


class WriteTransport(BaseTransport):
    __slots__ = ()
    set_write_buffer_limits = get_write_buffer_size = get_write_buffer_limits = _abstract
    write = write_eof = can_write_eof = abort = _abstract

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    __slots__ = ()


class DatagramTransport(BaseTransport):
    __slots__ = ()
    sendto = abort = _abstract


class SubprocessTransport(BaseTransport):
    __slots__ = ()
    get_pid = get_returncode = get_pipe_transport = send_signal = terminate = kill = _abstract


class AbstractServer:
    close = get_loop = is_serving = _abstract

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    pass


for _class in (AbstractServer, Server):
    _class.__module__ = 'asyncio.events' if _class is AbstractServer else 'asyncio.base_events'
