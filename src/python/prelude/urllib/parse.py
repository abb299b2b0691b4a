from collections import namedtuple

_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_RELATIVE = ('', 'ftp', 'http', 'https', 'file', 'ws', 'wss', 'sftp')


class _Net:
    # What is read off the part between // and the path.
    __slots__ = ()

    def _user(self):
        user, at, host = self.netloc.rpartition('@')
        name, colon, password = user.partition(':')
        return (name, password if colon else None) if at else (None, None)

    def _host(self):
        host = self.netloc.rpartition('@')[2]
        start, bracket, rest = host.partition('[')
        if bracket:
            name, _, port = rest.partition(']')
            return name, port.partition(':')[2] or None
        name, _, port = host.partition(':')
        return name, port or None

    username = property(lambda self: self._user()[0])
    password = property(lambda self: self._user()[1])

    @property
    def hostname(self):
        return self._host()[0].lower() or None

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        if not (port.isascii() and port.isdigit()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        if int(port) > 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)


class SplitResult(namedtuple('SplitResult', 'scheme netloc path query fragment'), _Net):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple('ParseResult', 'scheme netloc path params query fragment'), _Net):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme='', allow_fragments=True):
    url = url.lstrip(' ')
    for c in '\t\r\n':
        url = url.replace(c, '')
    netloc = query = fragment = ''
    head, colon, rest = url.partition(':')
    if colon and head and head[0].isascii() and head[0].isalpha() and all(
            c.isascii() and (c.isalnum() or c in '+-.') for c in head):
        scheme, url = head.lower(), rest
    if url.startswith('//'):
        end = min([at for at in (url.find(c, 2) for c in '/?#') if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in ('', 'ftp', 'http', 'https', 'sftp') and ';' in path:
        at = path.find(';', path.rfind('/') + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or url[:2] == '//':
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    if scheme:
        url = scheme + ':' + url
    return url + ('?' + query if query else '') + ('#' + fragment if fragment else '')


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    b = urlparse(base, '', allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in _RELATIVE:
        return url
    if u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((u.scheme, b.netloc, b.path, b.params, u.query or b.query, u.fragment))
    parts = b.path.split('/')
    if parts[-1]:
        del parts[-1]
    if u.path[:1] == '/':
        segments = u.path.split('/')
    else:
        segments = parts + u.path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    path = []
    for segment in segments:
        if segment == '..':
            if path:
                path.pop()
        elif segment != '.':
            path.append(segment)
    if segments[-1] in ('.', '..'):
        path.append('')
    return urlunparse((u.scheme, b.netloc, '/'.join(path) or '/', u.params, u.query, u.fragment))


def urldefrag(url):
    at = url.find('#')
    return (url, '') if at < 0 else (url[:at], url[at + 1:])


def quote_from_bytes(bs, safe='/'):
    safe = _ALWAYS_SAFE.union(safe.encode('ascii', 'ignore'))
    return ''.join([chr(b) if b in safe else f'%{b:02X}' for b in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    if ' ' not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + ' ', encoding, errors).replace(' ', '+')


def unquote(string, encoding='utf-8', errors='replace'):
    parts = string.split('%')
    text, found = parts[0], []

    def flush():
        decoded = bytes(found).decode(encoding, errors)
        found.clear()
        return decoded

    for part in parts[1:]:
        code = part[:2]
        if len(code) == 2 and all(c in '0123456789abcdefABCDEF' for c in code):
            found.append(int(code, 16))
            if part[2:]:
                text += flush() + part[2:]
        else:
            text += flush() + '%' + part
    return text + flush()


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()

    def quoted(value):
        return quote_via(value if isinstance(value, (str, bytes)) else str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        many = value if doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__len__') else [value]
        for item in many:
            pairs.append(quoted(key) + '=' + quoted(item))
    return '&'.join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    pairs = []
    for part in qs.split(separator):
        name, equals, value = part.partition('=')
        if not equals and strict_parsing:
            raise ValueError(f'bad query field: {part!r}')
        if value or keep_blank_values and part:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found
