"""A stand-in for requests, over the network of oracle_world: a request holds its thread."""

import json as json_module
import time

from oracle_world import Answer, Headers, with_query


class RequestException(IOError):
    def __init__(self, *args, response=None):
        super().__init__(*args)
        self.response = response


class HTTPError(RequestException):
    pass


class ConnectionError(RequestException):
    pass


class Timeout(RequestException):
    pass


class ConnectTimeout(ConnectionError, Timeout):
    pass


class ReadTimeout(Timeout):
    pass


class InvalidURL(RequestException, ValueError):
    pass


class JSONDecodeError(RequestException, json_module.JSONDecodeError):
    pass


class exceptions:
    pass


for _kind in (RequestException, HTTPError, ConnectionError, Timeout, ConnectTimeout, ReadTimeout, InvalidURL, JSONDecodeError):
    _kind.__module__ = "requests.exceptions"
    setattr(exceptions, _kind.__name__, _kind)


class Response:
    def __init__(self, answer):
        self.url, self.status_code, self.reason = answer.url, answer.status, answer.reason
        self.headers, self.content, self.encoding = Headers(answer.headers), answer.body, "utf-8"

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def text(self):
        return self.content.decode()

    def json(self):
        return json_module.loads(self.content)

    def raise_for_status(self):
        if not self.ok:
            whose = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(
                f"{self.status_code} {whose} Error: {self.reason} for url: {self.url}", response=self
            )

    def __bool__(self):
        return self.ok

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def __repr__(self):
        return f"<Response [{self.status_code}]>"


class Session:
    def __init__(self):
        self.headers = {}

    def request(self, method, url, params=None, data=None, json=None, timeout=None, **_):
        answer = Answer(method, with_query(url, params), json, data)
        pool = f"HTTP{'S' if answer.secure else ''}ConnectionPool(host={answer.host!r}, port={answer.port})"
        if timeout is not None and answer.latency > timeout:
            time.sleep(timeout)
            raise ReadTimeout(f"{pool}: Read timed out. (read timeout={timeout})")
        time.sleep(answer.latency)
        if answer.refused:
            raise ConnectionError(
                f"{pool}: Max retries exceeded with url: {answer.path} (Caused by NameResolutionError"
                f"(\"Failed to resolve '{answer.host}' ([Errno -2] Name or service not known)\"))"
            )
        return Response(answer)

    def get(self, url, params=None, **kwargs):
        return self.request("GET", url, params, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


def request(method, url, **kwargs):
    return Session().request(method, url, **kwargs)


def get(url, params=None, **kwargs):
    return Session().get(url, params, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return Session().post(url, data, json, **kwargs)
