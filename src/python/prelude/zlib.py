from binascii import crc32


class error(Exception):
    pass


def adler32(data, value=1, /):
    a, b = value & 0xffff, value >> 16
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    from _browser import refusing
    return refusing(name, f'zlib.{name}(): nothing is compressed on this page')
