import fnmatch
import os


def _found(folder, parts, recursive):
    if not parts:
        yield folder
        return
    first, rest = parts[0], parts[1:]
    if first == '**' and recursive:
        yield from _found(folder, rest, recursive)
        for name in _names(folder):
            if os.path.isdir(os.path.join(folder, name)) and not name.startswith('.'):
                yield from _found(os.path.join(folder, name), parts, recursive)
        return
    if not has_magic(first):
        path = os.path.join(folder, first)
        if os.path.exists(path):
            yield from _found(path, rest, recursive)
        return
    for name in fnmatch.filter(_names(folder), first):
        if name.startswith('.') and not first.startswith('.'):
            continue
        path = os.path.join(folder, name)
        if not rest or os.path.isdir(path):
            yield from _found(path, rest, recursive)


def _names(folder):
    try:
        return os.listdir(folder or '.')
    except OSError:
        return []


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    start = '/' if pathname.startswith('/') else ''
    return _found(start, [part for part in pathname.split('/') if part], recursive)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, recursive=recursive))


def has_magic(s):
    return any(letter in s for letter in '*?[')


def escape(pathname):
    return ''.join(f'[{letter}]' if letter in '*?[' else letter for letter in pathname)
