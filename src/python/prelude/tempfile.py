import os

tempdir = '/tmp'
_count = 0


def gettempdir():
    return tempdir


def _name(suffix, prefix, folder):
    global _count
    _count += 1
    return os.path.join(folder or tempdir, f"{'tmp' if prefix is None else prefix}{_count:08x}{suffix or ''}")


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _name(suffix, prefix, dir)
    os.mkdir(name)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = _name(suffix, prefix, dir)
    open(name, 'w').close()
    return 3, name


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name, self._delete = mkdtemp(suffix, prefix, dir), delete

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        import shutil
        shutil.rmtree(self.name, ignore_errors=True)


class _TemporaryFile:
    def __init__(self, file, name, delete):
        self.file, self.name, self._delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __iter__(self):
        return iter(self.file)

    def __exit__(self, *args):
        self.close()

    def close(self):
        self.file.close()
        if self._delete and os.path.exists(self.name):
            os.remove(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    name = _name(suffix, prefix, dir)
    return _TemporaryFile(open(name, mode, encoding=encoding), name, delete)


def TemporaryFile(mode='w+b', *args, **kwargs):
    return NamedTemporaryFile(mode, *args, **kwargs)


SpooledTemporaryFile = TemporaryFile
