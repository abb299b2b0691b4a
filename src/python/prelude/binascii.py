class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def hexlify(data, sep=None, bytes_per_sep=1):
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


b2a_hex = hexlify


def unhexlify(hexstr):
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode('latin-1')
    if len(text) % 2:
        raise Error('Odd-length string')
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


a2b_hex = unhexlify


def crc32(data, value=0, /):
    from _interleave import crc32
    if value:
        crc = value ^ 0xffffffff
        for byte in data:
            crc ^= byte
            for _ in range(8):
                crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
        return crc ^ 0xffffffff
    return crc32(bytes(data))


_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def b2a_base64(data, /, *, newline=True):
    result, data = [], bytes(data)
    for at in range(0, len(data), 3):
        part = data[at:at + 3]
        number = int.from_bytes(part + b'\0' * (3 - len(part)), 'big')
        letters = [_LETTERS[number >> shift & 63] for shift in (18, 12, 6, 0)]
        result += letters[:len(part) + 1] + ['='] * (3 - len(part))
    return ''.join(result).encode() + (b'\n' if newline else b'')


_values = {letter: number for number, letter in enumerate(_LETTERS)}


def a2b_base64(data, /, *, strict_mode=False):
    text = data if isinstance(data, str) else bytes(data).decode('latin-1')
    if not text.isascii():
        raise ValueError('string argument should contain only ASCII characters')
    digits, padding = [], 0
    for letter in text:
        if letter == '=':
            padding += 1
            if len(digits) % 4 >= 2 and len(digits) % 4 + padding >= 4:
                break
        elif letter in _values:
            digits.append(_values[letter])
            padding = 0
    left = len(digits) % 4
    if left == 1:
        count = len(digits)
        raise Error(f'Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4')
    if left and left + padding < 4:
        raise Error('Incorrect padding')
    result = bytearray()
    for at in range(0, len(digits), 4):
        part = digits[at:at + 4]
        number = 0
        for digit in part + [0] * (4 - len(part)):
            number = number << 6 | digit
        result += number.to_bytes(3, 'big')[:len(part) - 1]
    return bytes(result)
