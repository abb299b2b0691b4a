"""Files in memory, empty at the start: what a program writes lives as long as it runs.

`open` gives them for what is not a real file that is only read: Python reads its own sources by it. The
program's own folder, /tmp and the root are there; others have to be made.
"""

import builtins
import io
import os
import os.path

files = {}
folders = {"/", "/tmp", os.getcwd()}
real_open, real_exists = open, os.path.exists

# Below logs/FILES/DELAY lie so many of these from the start; opening one takes its time, and reading all of it.
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
LOGS = os.path.join(os.getcwd(), "logs")
locked, latencies = set(), {}


def bring(key):
    steps = key[len(LOGS) + 1:].split("/")
    folder = "/".join([LOGS, *steps[:2]])
    if len(steps) < 2 or folder in folders:
        return
    count, delay = steps[:2]
    if not (count.isdecimal() and delay.replace(".", "", 1).isdecimal()):
        return
    folders.update((LOGS, os.path.dirname(folder), folder))
    for number, month in enumerate(MONTHS[:int(count)]):
        lines = ["ERROR disk full" if (line * (number + 2)) % 5 == 1 else "INFO all is well" for line in range(20)]
        name = f"{folder}/{month}.log"
        files[name] = b"" if month == "apr" else ("\n".join(lines) + "\n").encode()
        latencies[name] = float(delay) * (1 + number % 3), len(files[name])
        if month == "apr":
            locked.add(name)


def seconds(name, size, opens):
    """What opening takes, or reading so many bytes; None about other files."""
    found = latencies.get(key_of(name))
    return found and found[0] * (1 if opens else size / max(found[1], 1))


class Kept(io.BytesIO):
    """The bytes of an open file, which go back to its name."""

    def __init__(self, name, key, mode, content):
        super().__init__(content)
        self.name, self.mode, self._key = name, mode, key
        self._reads = "r" in mode or "+" in mode
        self._writes = any(letter in mode for letter in "wax+")

    def readable(self):
        return self._reads

    def writable(self):
        return self._writes

    def read(self, *args):
        self._need(self._reads, "read")
        return super().read(*args)

    def readline(self, *args):
        self._need(self._reads, "read")
        return super().readline(*args)

    def write(self, data):
        self._need(self._writes, "write")
        return super().write(data)

    def _need(self, can, what):
        if not can and not self.closed:
            raise io.UnsupportedOperation(what)

    def flush(self):
        super().flush()
        if self._writes:
            files[self._key] = self.getvalue()

    def close(self):
        if not self.closed:
            self.flush()
        super().close()

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"


class BufferedReader(Kept):
    pass


class BufferedWriter(Kept):
    pass


class BufferedRandom(Kept):
    pass


def key_of(path):
    key = os.path.abspath(os.fspath(path))
    if key.startswith(LOGS + "/"):
        bring(key)
    return key


def missing(path, number=2, text="No such file or directory", kind=FileNotFoundError):
    return kind(number, text, os.fspath(path))


def open_(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    writes = any(letter in mode for letter in "wax+")
    if isinstance(file, int):
        return real_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
    name, key = os.fspath(file), key_of(file)
    if not writes and key not in files and key not in folders and real_exists(name):
        return real_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
    check(mode, encoding, errors, newline)
    if key in folders:
        raise missing(name, 21, "Is a directory", IsADirectoryError)
    if key in locked:
        raise missing(name, 13, "Permission denied", PermissionError)
    creates = any(letter in mode for letter in "wax")
    if key not in files and not (creates and os.path.dirname(key) in folders):
        raise missing(name)
    if key in files and "x" in mode:
        raise FileExistsError(17, "File exists", name)
    kind = BufferedRandom if "+" in mode else BufferedWriter if writes else BufferedReader
    shown = ("rb+" if "+" in mode else mode) if "b" in mode else mode
    raw = kind(name, key, shown, b"" if "w" in mode else files.get(key, b""))
    if writes:
        files[key] = raw.getvalue()
    if "a" in mode:
        raw.seek(0, io.SEEK_END)
    if "b" in mode:
        return raw
    text = io.TextIOWrapper(raw, encoding or "UTF-8", errors, newline)
    text.mode = mode
    return text


def check(mode, encoding, errors, newline):
    """The complaints of the real one, about a file that is there."""
    given = set(mode) & set("rwax")
    if len(given) == 1:
        mode = mode.replace(given.pop(), "r")
    real_open(os.devnull, mode, -1, encoding, errors, newline).close()


def exists(path):
    return key_of(path) in files or key_of(path) in folders or real_exists(path)


def isfile(path):
    return key_of(path) in files or real_isfile(path)


def isdir(path):
    return key_of(path) in folders or real_isdir(path)


def getsize(path):
    if isdir(path):
        return 4096
    if key_of(path) not in files:
        raise missing(path)
    return len(files[key_of(path)])


def remove(path):
    if key_of(path) in folders:
        raise missing(path, 21, "Is a directory", IsADirectoryError)
    if key_of(path) not in files:
        raise missing(path)
    del files[key_of(path)]


def rename(old, new):
    if key_of(old) not in files:
        raise FileNotFoundError(2, "No such file or directory", os.fspath(old), None, os.fspath(new))
    files[key_of(new)] = files.pop(key_of(old))


def inside(folder):
    prefix = folder.rstrip("/") + "/"
    return [key for key in [*files, *folders] if key.startswith(prefix) and "/" not in key[len(prefix):] and key != folder]


def listdir(path="."):
    key = key_of(path)
    if key in files:
        raise missing(path, 20, "Not a directory", NotADirectoryError)
    if key not in folders:
        raise missing(path)
    return sorted(os.path.basename(name) for name in inside(key))


def mkdir(path, mode=0o777):
    key = key_of(path)
    if exists(path):
        raise FileExistsError(17, "File exists", os.fspath(path))
    if os.path.dirname(key) not in folders:
        raise missing(path)
    folders.add(key)


def makedirs(path, mode=0o777, exist_ok=False):
    key = key_of(path)
    if exists(path):
        if not exist_ok or key in files:
            raise FileExistsError(17, "File exists", os.fspath(path))
        return
    while key not in folders:
        folders.add(key)
        key = os.path.dirname(key)


def rmdir(path):
    key = key_of(path)
    if key in files:
        raise missing(path, 20, "Not a directory", NotADirectoryError)
    if key not in folders:
        raise missing(path)
    if inside(key):
        raise OSError(39, "Directory not empty", os.fspath(path))
    folders.discard(key)


real_isfile, real_isdir = os.path.isfile, os.path.isdir


def install():
    builtins.open = io.open = open_
    os.path.exists, os.path.isfile, os.path.isdir, os.path.getsize = exists, isfile, isdir, getsize
    os.remove = os.unlink = remove
    os.rename = os.replace = rename
    os.listdir, os.mkdir, os.makedirs, os.rmdir = listdir, mkdir, makedirs, rmdir
