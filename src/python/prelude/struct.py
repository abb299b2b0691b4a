from _interleave import bits_of_float, float_of_bits

__all__ = ['Struct', 'calcsize', 'error', 'iter_unpack', 'pack', 'pack_into', 'unpack', 'unpack_from']
_SIZES = {'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8,
          '?': 1, 'c': 1, 's': 1, 'p': 1, 'x': 1}
# As a 64-bit machine has them, each at a multiple of its size.
_NATIVE = _SIZES | {'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}


class error(Exception):
    __module__ = 'struct'


def _parsed(format):
    # The order of bytes, and the items as (kind, how often, where, size of one); the size of all.
    text = format.decode() if isinstance(format, (bytes, bytearray)) else format
    mark = text[:1] if text[:1] and text[:1] in '@=<>!' else ''
    native = mark in ('', '@')
    sizes, order = _NATIVE if native else _SIZES, 'big' if mark in ('>', '!') and mark else 'little'
    items, at, number = [], 0, ''
    for c in text[len(mark):]:
        if c.isdigit():
            number += c
            continue
        if c.isspace():
            if number:
                raise error('bad char in struct format')
            continue
        size = sizes.get(c)
        if size is None:
            raise error('bad char in struct format')
        count, number = int(number or 1), ''
        if native:
            at += -at % size
        items.append((c, count, at, size))
        at += count * size
    if number:
        raise error('repeat count given without format specifier')
    return order, items, at


def _integer(c, value, size, order):
    try:
        number = value if isinstance(value, int) else value.__index__()
    except AttributeError:
        raise error('required argument is not an integer') from None
    signed = c in 'bhilqn'
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= number <= high:
        raise error(f"'{c}' format requires {low} <= number <= {high}")
    return number.to_bytes(size, order, signed=signed)


def _packed(c, value, size, order):
    if c == '?':
        return bytes([bool(value)])
    if c == 'c':
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if c in 'efd':
        if not isinstance(value, (int, float)) and not hasattr(value, '__float__'):
            raise error('required argument is not a float')
        try:
            return bits_of_float(float(value), size).to_bytes(size, order)
        except OverflowError:
            raise OverflowError(f'float too large to pack with {c} format') from None
    return _integer(c, value, size, order)


class Struct:
    def __init__(self, format):
        self.format = format.decode() if isinstance(format, (bytes, bytearray)) else format
        self._order, self._items, self.size = _parsed(format)
        self._values = sum(1 if c in 'sp' else 0 if c == 'x' else count for c, count, *_ in self._items)

    def __repr__(self):
        return f'Struct({self.format!r})'

    def pack(self, *values):
        return self._pack('pack', values)

    def _pack(self, name, values):
        if len(values) != self._values:
            raise error(f'{name} expected {self._values} items for packing (got {len(values)})')
        made, rest = bytearray(self.size), iter(values)
        for c, count, at, size in self._items:
            if c in 'sp':
                data = next(rest)
                if not isinstance(data, (bytes, bytearray)):
                    raise error(f"argument for '{c}' must be a bytes object")
                if c == 'p':
                    data = data[:min(count - 1, 255)]
                    data = bytes([len(data)]) + data
                data = data[:count]
                made[at:at + len(data)] = data
            elif c != 'x':
                for i in range(count):
                    made[at + i * size:at + (i + 1) * size] = _packed(c, next(rest), size, self._order)
        return bytes(made)

    def pack_into(self, buffer, offset, *values):
        data = self._pack('pack_into', values)
        _room(self, buffer, offset, 'pack_into', 'packing')
        offset += len(buffer) if offset < 0 else 0
        buffer[offset:offset + self.size] = data

    def unpack(self, buffer):
        if len(buffer) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._unpacked(buffer)

    def unpack_from(self, buffer, offset=0):
        _room(self, buffer, offset, 'unpack_from', 'unpacking')
        offset += len(buffer) if offset < 0 else 0
        return self._unpacked(buffer[offset:offset + self.size])

    def iter_unpack(self, buffer):
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return (self._unpacked(buffer[at:at + self.size]) for at in range(0, len(buffer), self.size))

    def _unpacked(self, buffer):
        data, values = bytes(buffer), []
        for c, count, at, size in self._items:
            if c == 's':
                values.append(data[at:at + count])
            elif c == 'p':
                values.append(data[at + 1:at + 1 + min(data[at], count - 1)] if count else b'')
            elif c != 'x':
                values += [self._one(c, data[at + i * size:at + (i + 1) * size]) for i in range(count)]
        return tuple(values)

    def _one(self, c, data):
        if c == 'c':
            return data
        number = int.from_bytes(data, self._order, signed=c in 'bhilqn')
        if c == '?':
            return number != 0
        return float_of_bits(number, len(data)) if c in 'efd' else number


def _room(struct, buffer, offset, name, what):
    if offset < 0:
        if offset + struct.size > 0:
            raise error(f'not enough data to {what[:-3]} {struct.size} bytes' if name == 'unpack_from'
                        else f'no space to pack {struct.size} bytes at offset {offset}')
        if offset + len(buffer) < 0:
            raise error(f'offset {offset} out of range for {len(buffer)}-byte buffer')
        offset += len(buffer)
    if len(buffer) - offset < struct.size:
        raise error(f'{name} requires a buffer of at least {offset + struct.size} bytes for {what} {struct.size} bytes '
                    f'at offset {offset} (actual buffer size is {len(buffer)})')


def calcsize(format, /):
    return _parsed(format)[2]


def pack(format, /, *values):
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
