BOM_UTF8 = b'\xef\xbb\xbf'


def encode(obj, encoding='utf-8', errors='strict'):
    if encoding in ('rot13', 'rot_13'):
        return ''.join(_rot13(letter) for letter in obj)
    if encoding == 'hex':
        return obj.hex().encode()
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    if encoding in ('rot13', 'rot_13'):
        return encode(obj, encoding)
    if encoding == 'hex':
        return bytes.fromhex(obj.decode())
    return obj.decode(encoding, errors)


def _rot13(letter):
    if 'a' <= letter.lower() <= 'z':
        base = 97 if letter.islower() else 65
        return chr((ord(letter) - base + 13) % 26 + base)
    return letter


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import io
    return io.open(filename, mode, encoding=encoding, errors=errors)
