# A client for the simulated network of _world, with the names of aiohttp.
import asyncio
import json as _json
from _interleave import outside
from _world import Answer, Headers, with_query


class ClientError(Exception):
    __module__ = 'aiohttp.client_exceptions'


class ClientConnectionError(ClientError):
    __module__ = 'aiohttp.client_exceptions'


class ClientOSError(ClientConnectionError, OSError):
    __module__ = 'aiohttp.client_exceptions'


class ClientConnectorError(ClientOSError):
    __module__ = 'aiohttp.client_exceptions'

    def __init__(self, answer):
        super().__init__(-2, 'Name or service not known')
        self.host, self.port, self.ssl = answer.host, answer.port, True

    def __str__(self):
        return f'Cannot connect to host {self.host}:{self.port} ssl:default [{self.strerror}]'


class ServerConnectionError(ClientConnectionError):
    __module__ = 'aiohttp.client_exceptions'


class ServerDisconnectedError(ServerConnectionError):
    __module__ = 'aiohttp.client_exceptions'


class ServerTimeoutError(ServerConnectionError, TimeoutError):
    __module__ = 'aiohttp.client_exceptions'


class ClientPayloadError(ClientError):
    __module__ = 'aiohttp.client_exceptions'


class InvalidURL(ClientError, ValueError):
    __module__ = 'aiohttp.client_exceptions'


class ClientResponseError(ClientError):
    __module__ = 'aiohttp.client_exceptions'

    def __init__(self, request_info, history, *, status=None, message='', headers=None):
        self.request_info, self.history = request_info, history
        self.status, self.message, self.headers = status or 0, message, headers
        super().__init__(request_info, history)

    def __str__(self):
        return f'{self.status}, message={self.message!r}, url={str(self.request_info)!r}'


class ContentTypeError(ClientResponseError):
    __module__ = 'aiohttp.client_exceptions'


class ClientTimeout:
    def __init__(self, total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5):
        self.total, self.connect = total, connect
        self.sock_read, self.sock_connect, self.ceil_threshold = sock_read, sock_connect, ceil_threshold


class TCPConnector:
    def __init__(self, *, limit=100, limit_per_host=0, **_):
        self.limit, self._free = limit, asyncio.Semaphore(limit) if limit else None


class ClientResponse:
    def __init__(self, method, answer):
        self.method, self.url, self.status, self.reason = method, answer.url, answer.status, answer.reason
        self.headers, self._body = Headers(answer.headers), answer.body
        self.content_type = self.headers['Content-Type'].split(';')[0]
        self.content_length, self.ok, self.closed = len(answer.body), answer.status < 400, False

    async def read(self):
        return self._body

    async def text(self, encoding=None):
        return self._body.decode(encoding or 'utf-8')

    async def json(self, *, encoding=None, loads=_json.loads, content_type='application/json'):
        if content_type and self.content_type != content_type:
            message = f"Attempt to decode JSON with unexpected mimetype: {self.headers['Content-Type']}"
            raise ContentTypeError(self.url, (), status=self.status, message=message, headers=self.headers)
        return loads(self._body.decode(encoding or 'utf-8'))

    def raise_for_status(self):
        if not self.ok:
            raise ClientResponseError(self.url, (), status=self.status, message=self.reason, headers=self.headers)

    def release(self):
        self.closed = True

    close = release

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        self.release()

    def __repr__(self):
        return f'<ClientResponse({self.url}) [{self.status} {self.reason}]>'


class _Request:
    # What session.get gives: to be awaited, or entered.
    def __init__(self, coroutine):
        self._coroutine = coroutine

    def __await__(self):
        return self._coroutine.__await__()

    async def __aenter__(self):
        self._response = await self._coroutine
        return self._response

    async def __aexit__(self, *_):
        self._response.release()


class ClientSession:
    def __init__(self, base_url=None, *, connector=None, headers=None, timeout=None, raise_for_status=False, **_):
        self._base, self.headers, self.closed = base_url or '', headers or {}, False
        self._timeout, self._raise = timeout, raise_for_status
        self.connector = connector or TCPConnector()

    def request(self, method, url, *, params=None, json=None, data=None, timeout=None, **_):
        return _Request(self._request(method, with_query(self._base + str(url), params), json, data, timeout))

    def get(self, url, **kwargs):
        return self.request('GET', url, **kwargs)

    def post(self, url, **kwargs):
        return self.request('POST', url, **kwargs)

    async def _request(self, method, url, json, data, timeout):
        if self.closed:
            raise RuntimeError('Session is closed')
        timeout = self._timeout if timeout is None else timeout
        total = timeout.total if isinstance(timeout, ClientTimeout) else timeout
        answer = Answer(method, url, json, data)
        async with asyncio.timeout(total):
            if self.connector._free is None:
                await outside('network', url, answer.latency)
            else:
                async with self.connector._free:
                    await outside('network', url, answer.latency)
        if answer.refused:
            raise ClientConnectorError(answer)
        response = ClientResponse(method, answer)
        if self._raise:
            response.raise_for_status()
        return response

    async def close(self):
        self.closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.close()


def request(method, url, **kwargs):
    return ClientSession().request(method, url, **kwargs)
