from io import files as _files

sep, curdir, pardir = '/', '.', '..'


def join(path, *paths):
    path = os.fspath(path)
    for part in paths:
        part = os.fspath(part)
        if part.startswith('/') or not path:
            path = part
        elif path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(path):
    path = os.fspath(path)
    at = path.rfind('/') + 1
    head, tail = path[:at], path[at:]
    return (head.rstrip('/') or head), tail


def basename(path):
    return split(path)[1]


def dirname(path):
    return split(path)[0]


def splitext(path):
    path = os.fspath(path)
    start = path.rfind('/') + 1
    while path[start:start + 1] == '.':
        start += 1
    dot = path.rfind('.', start)
    return (path, '') if dot < 0 else (path[:dot], path[dot:])


def isabs(path):
    return os.fspath(path).startswith('/')


def normpath(path):
    path = os.fspath(path)
    root = '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part == '..' and (not root if not parts else parts[-1] == '..'):
            parts.append(part)
        elif part == '..':
            if parts:
                parts.pop()
        elif part not in ('', '.'):
            parts.append(part)
    return root + '/'.join(parts) or '.'


def abspath(path):
    return normpath(join(os.getcwd(), path))


realpath = abspath


def relpath(path, start='.'):
    there = [part for part in abspath(path).split('/') if part]
    here = [part for part in abspath(start).split('/') if part]
    same = 0
    while same < min(len(there), len(here)) and there[same] == here[same]:
        same += 1
    return '/'.join(['..'] * (len(here) - same) + there[same:]) or '.'


def expanduser(path):
    path = os.fspath(path)
    return os.environ['HOME'] + path[1:] if path == '~' or path.startswith('~/') else path


def commonprefix(m):
    m = [os.fspath(path) for path in m]
    if not m:
        return ''
    low, high = min(m), max(m)
    for at, letter in enumerate(low):
        if letter != high[at]:
            return low[:at]
    return low


def _key(path):
    path = os.fspath(path)
    key = abspath(path.decode() if isinstance(path, bytes) else path)
    if key.startswith(os._cwd + '/logs/'):
        import _disk
        _disk.bring(key)
    return key


def exists(path):
    return _key(path) in _files or _key(path) in os._folders


lexists = exists


def isfile(path):
    return _key(path) in _files


def isdir(path):
    return _key(path) in os._folders


def islink(path):
    return False


def getsize(filename):
    key = _key(filename)
    if key in os._folders:
        return 4096
    if key not in _files:
        raise os._missing(filename)
    return len(_files[key])


# Last: os takes names from here, and may be imported by this line.
import os


def normcase(s):
    return os.fspath(s)


def splitdrive(p):
    return '', os.fspath(p)


def splitroot(p):
    p = os.fspath(p)
    root = '//' if p.startswith('//') and not p.startswith('///') else '/' if p.startswith('/') else ''
    return '', root, p.removeprefix(root).lstrip('/') if root != '/' else p.lstrip('/') if p.startswith('///') else p[1:]


def commonpath(paths):
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    absolute = {path.startswith('/') for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split('/') if part not in ('', '.')] for path in paths]
    least, most = min(parts), max(parts)
    count = next((at for at, part in enumerate(least) if at >= len(most) or part != most[at]), len(least))
    return '/' * absolute.pop() + '/'.join(least[:count])


def expandvars(path):
    import re
    value = lambda found: os.environ.get(found[1] or found[2], found[0])
    return re.sub(r'\$(?:(\w+)|\{([^}]*)\})', value, os.fspath(path))


def getmtime(filename):
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def ismount(path):
    return os.fspath(path) == '/'


def samefile(f1, f2):
    return realpath(f1) == realpath(f2)


pathsep, defpath, altsep, extsep, devnull = ':', '/bin:/usr/bin', None, '.', '/dev/null'
supports_unicode_filenames = False
