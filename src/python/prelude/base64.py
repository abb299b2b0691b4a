import binascii

__all__ = ['encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b16encode', 'b16decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}')
    return bytes(s)


def b64encode(s, altchars=None):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_bytes(altchars), b'+/'))
    if validate:
        import re
        if not re.fullmatch(b'[A-Za-z0-9+/]*={0,2}', s):
            raise binascii.Error('Only base64 data is allowed')
    return binascii.a2b_base64(s)


standard_b64encode, standard_b64decode = b64encode, b64decode


def urlsafe_b64encode(s):
    return b64encode(s).replace(b'+', b'-').replace(b'/', b'_')


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).replace(b'-', b'+').replace(b'_', b'/'))


_B32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def b32encode(s):
    result = ''
    for at in range(0, len(s), 5):
        part = s[at:at + 5]
        number = int.from_bytes(part + b'\0' * (5 - len(part)), 'big')
        letters = ''.join(_B32[number >> shift & 31] for shift in range(35, -5, -5))
        size = (len(part) * 8 + 4) // 5
        result += letters[:size] + '=' * (8 - size)
    return result.encode()


def b32decode(s, casefold=False, map01=None):
    text = _bytes(s).decode()
    text = text.upper() if casefold else text
    if len(text) % 8:
        raise binascii.Error('Incorrect padding')
    digits, number = text.rstrip('='), 0
    for letter in digits:
        if letter not in _B32:
            raise binascii.Error('Non-base32 digit found')
        number = number << 5 | _B32.index(letter)
    size = len(digits) * 5 // 8
    return (number >> len(digits) * 5 - size * 8).to_bytes(size, 'big')


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    return binascii.unhexlify(s)


def encodebytes(s):
    return b''.join([binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)
