from _interleave import digest as _digest

algorithms_guaranteed = algorithms_available = {
    'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128',
    'shake_256', 'blake2b', 'blake2s'}
_OTHERS = {'sha3_224': 144, 'sha3_256': 136, 'sha3_384': 104, 'sha3_512': 72, 'shake_128': 168, 'shake_256': 136}
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
    if name.lower() in ('blake2b', 'blake2s'):
        return globals()[name.lower()](data)
    if name.lower() in _OTHERS:
        return _Sponge(name.lower(), _bytes(data))
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


class _Sponge:
    # SHA-3 and SHAKE.
    def __init__(self, name, data):
        self.name, self._data, self.block_size = name, data, _OTHERS[name]
        self.digest_size = 0 if name.startswith('shake') else int(name[5:]) // 8

    def update(self, obj, /):
        self._data += _bytes(obj)

    def digest(self, *length):
        from _hashes import keccak
        shakes = self.digest_size == 0
        if len(length) != shakes:
            given = 'exactly one argument' if shakes else 'no arguments'
            raise TypeError(f"{type(self).__name__}.digest() takes {given} ({len(length)} given)")
        return keccak(self._data, self.block_size, 0x1f if shakes else 0x06, *(length or (self.digest_size,)))

    def hexdigest(self, *length):
        return self.digest(*length).hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _sha3.{self.name} object @ {id(self):#x}>'


class _Blake:
    def __init__(self, data=b'', /, *, digest_size=None, key=b'', usedforsecurity=True):
        most = self.MAX_DIGEST_SIZE
        self.digest_size = most if digest_size is None else digest_size
        if not 1 <= self.digest_size <= most:
            raise ValueError(f'digest_size must be between 1 and {most} bytes')
        if len(key) > most:
            raise ValueError(f'maximum key length is {most} bytes')
        self._key, self._data = bytes(key), _bytes(data)
        self.name, self.block_size = type(self).__name__, 2 * most

    def update(self, obj, /):
        self._data += _bytes(obj)

    def digest(self):
        from _hashes import blake2
        return blake2(self._data, self._key, self.digest_size, self.MAX_DIGEST_SIZE == 64)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        made = type(self)(self._data, digest_size=self.digest_size, key=self._key)
        return made


class blake2b(_Blake):
    __module__ = '_blake2'
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16


class blake2s(_Blake):
    __module__ = '_blake2'
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8


def _constructor(name):
    def make(string=b'', *, usedforsecurity=True):
        return new(name, string)
    make.__name__ = make.__qualname__ = name
    return make


for _name in _OTHERS:
    globals()[_name] = _constructor(_name)


def file_digest(fileobj, digest, /):
    made = digest() if callable(digest) else new(digest)
    made.update(fileobj.read())
    return made
