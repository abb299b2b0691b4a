from _interleave import digest as _digest

algorithms_guaranteed = algorithms_available = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'}
_blocks = {'sha384': 128, 'sha512': 128}


class HASH:
    __module__ = '_hashlib'

    def __init__(self, name, data):
        self.name, self._data = name, data
        self.digest_size, self.block_size = len(_digest(name, b'')), _blocks.get(name, 64)

    def update(self, obj, /):
        self._data += _bytes(obj)

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


def _bytes(data):
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError('object supporting the buffer API required')
    return bytes(data)


def new(name, data=b'', *, usedforsecurity=True):
    if name.lower() not in algorithms_available:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(name.lower(), _bytes(data))


def md5(string=b'', *, usedforsecurity=True):
    return new('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return new('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    return new('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    return new('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    return new('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    return new('sha512', string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    size = new(hash_name).digest_size
    wanted, result, block = dklen or size, b'', 0
    while len(result) < wanted:
        block += 1
        part = hmac.digest(password, salt + block.to_bytes(4, 'big'), hash_name)
        total = int.from_bytes(part, 'big')
        for _ in range(iterations - 1):
            part = hmac.digest(password, part, hash_name)
            total ^= int.from_bytes(part, 'big')
        result += total.to_bytes(size, 'big')
    return result[:wanted]
