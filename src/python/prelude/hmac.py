import hashlib


class HMAC:
    def __init__(self, key, msg=None, digestmod=''):
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._make = digestmod if callable(digestmod) else lambda data=b'': hashlib.new(digestmod, data)
        self.digest_size, self.block_size = self._make().digest_size, self._make().block_size
        self.name = f'hmac-{self._make().name}'
        key = self._make(key).digest() if len(key) > self.block_size else bytes(key)
        key += b'\0' * (self.block_size - len(key))
        self._outer = bytes([byte ^ 0x5c for byte in key])
        self._data = bytes([byte ^ 0x36 for byte in key]) + (msg or b'')

    def update(self, msg):
        self._data += msg

    def digest(self):
        return self._make(self._outer + self._make(self._data).digest()).digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    return a == b
