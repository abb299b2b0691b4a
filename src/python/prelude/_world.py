# What the network says: each URL answers, always the same, after a time that its text decides.
import json
from _interleave import crc32, world_page
from urllib.parse import parse_qs, urlencode, urlsplit

PHRASES = {
    100: 'Continue', 101: 'Switching Protocols', 102: 'Processing', 103: 'Early Hints', 200: 'OK', 201: 'Created',
    202: 'Accepted', 203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content',
    206: 'Partial Content', 207: 'Multi-Status', 208: 'Already Reported', 226: 'IM Used', 300: 'Multiple Choices',
    301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified', 305: 'Use Proxy',
    307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized',
    402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable',
    407: 'Proxy Authentication Required', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 411: 'Length Required',
    412: 'Precondition Failed', 413: 'Content Too Large', 414: 'URI Too Long', 415: 'Unsupported Media Type',
    416: 'Range Not Satisfiable', 417: 'Expectation Failed', 418: "I'm a Teapot", 421: 'Misdirected Request',
    422: 'Unprocessable Content', 423: 'Locked', 424: 'Failed Dependency', 425: 'Too Early', 426: 'Upgrade Required',
    428: 'Precondition Required', 429: 'Too Many Requests', 431: 'Request Header Fields Too Large',
    451: 'Unavailable For Legal Reasons', 500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway',
    503: 'Service Unavailable', 504: 'Gateway Timeout', 505: 'HTTP Version Not Supported',
    506: 'Variant Also Negotiates', 507: 'Insufficient Storage', 508: 'Loop Detected', 510: 'Not Extended',
    511: 'Network Authentication Required',
}


TREES = '''start oak pine birch maple willow cedar ash elm beech larch yew alder hazel rowan spruce aspen holly fir
lime poplar plum cherry walnut'''.split()


def forest(count, delay, name):
    # A page of the site forest.example/COUNT/DELAY/: what it takes, its status, its JSON. One link there is dead.
    known = TREES[:count]
    if name not in known:
        return delay, 404, '{}'
    number = known.index(name)
    near = [0, 2 * number + 1, 2 * number + 2, (3 * number + 1) % count]
    links = [known[other] for other in dict.fromkeys(near) if other < count and other != number]
    if number == min(count, 3) - 1:
        links.append('lost')
    return delay * (1, 2, 1, 3)[number % 4], 200, json.dumps({'page': name, 'links': links})


def with_query(url, params):
    if not params:
        return url
    return url + ('&' if '?' in url else '?') + urlencode(params)


class Answer:
    # To one request: the latency, and either the status, headers and body, or `refused`.

    def __init__(self, method, url, json_sent=None, data=None):
        parts = urlsplit(url)
        path, query = parts.path or '/', parse_qs(parts.query)
        steps = [step for step in path.split('/') if step]
        number = crc32(url.encode())
        self.url, self.host = url, parts.hostname or ''
        self.secure, self.path = parts.scheme == 'https', path
        self.port = parts.port or (443 if self.secure else 80)
        self.refused = self.host.endswith('.invalid')
        if self.refused:
            self.latency = 0.1
        elif len(steps) >= 2 and steps[0] == 'delay':
            self.latency = float(steps[1])
        elif 'delay' in query:
            self.latency = float(query['delay'][0])
        else:
            self.latency = round(0.1 + number % 90 / 100, 2)
        self.status = int(steps[1]) if len(steps) >= 2 and steps[0] == 'status' else 200
        if self.status not in PHRASES:
            raise ValueError(f'{self.status} is not a valid HTTPStatus')
        self.reason = PHRASES[self.status]
        kind, told = 'application/json', world_page(url)
        if told is None and self.host == 'forest.example' and len(steps) == 3:
            told = forest(int(steps[0]), float(steps[1]), steps[2])
        if told:
            self.latency, self.status, body = told
            self.refused = not self.status
            self.reason = PHRASES.get(self.status, '')
        elif method == 'POST':
            body = json.dumps({'json': json_sent, 'data': data, 'url': url})
        elif path.endswith(('.json', '/json')):
            body = json.dumps({'url': url, 'id': number % 1000})
        else:
            kind = 'text/html; charset=utf-8'
            text = f'<h1>Page {path}</h1><p>This is {url}</p>'
            if len(steps) >= 2 and steps[0] == 'links':
                text = ''.join(f'<a href="/page/{n}">{n}</a>' for n in range(1, int(steps[1]) + 1))
            body = f'<html><head><title>Page {path}</title></head><body>{text}</body></html>'
        self.body = body.encode()
        self.headers = {'Content-Type': kind, 'Content-Length': str(len(self.body))}


class Headers(dict):
    # Names in any case; an item keeps the name that it was made with.

    def __getitem__(self, name):
        for key, value in self.items():
            if key.lower() == name.lower():
                return value
        raise KeyError(name)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def __contains__(self, name):
        return any(key.lower() == name.lower() for key in self)
