# Arrays of numbers (Modules/arraymodule.c).
import struct
from collections.abc import MutableSequence

typecodes = 'bBuwhHiIlLqQfd'
_LIMITS = {'b': ('signed char', -128, 127), 'B': ('unsigned byte integer', 0, 255),
           'h': ('signed short integer', -2 ** 15, 2 ** 15 - 1), 'H': ('unsigned short', 0, 2 ** 16 - 1),
           'i': ('signed integer', -2 ** 31, 2 ** 31 - 1), 'I': ('unsigned int', 0, 2 ** 32 - 1),
           'l': ('signed long', -2 ** 63, 2 ** 63 - 1), 'L': ('unsigned long', 0, 2 ** 64 - 1),
           'q': ('signed long long', -2 ** 63, 2 ** 63 - 1), 'Q': ('unsigned long long', 0, 2 ** 64 - 1)}


class array:
    __module__ = 'array'

    def __new__(cls, typecode, initializer=()):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f'array() argument 1 must be a unicode character, not {type(typecode).__name__}')
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        if typecode == 'u':
            from warnings import warn
            warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning, 2)
        self = super().__new__(cls)
        self._code, self._items = typecode, []
        if isinstance(initializer, str) and typecode not in 'uw':
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)
        return self

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: 4 if self._code in 'uw' else struct.calcsize(self._code))

    def _checked(self, item):
        code = self._code
        if code in 'uw':
            if not isinstance(item, str) or len(item) != 1:
                raise TypeError('array item must be a unicode character, not ' + type(item).__name__)
            return item
        if code in 'fd':
            if not hasattr(item, '__float__'):
                raise TypeError(f'must be real number, not {type(item).__name__}')
            return struct.unpack(code, struct.pack(code, float(item)))[0]
        if not hasattr(item, '__index__'):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
        number = item.__index__()
        name, least, most = _LIMITS[code]
        if number < least:
            if least == 0 and code in 'ILQ':
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError(f'{name} is less than minimum')
        if number > most:
            if code in 'lLqQ':
                raise OverflowError('Python int too large to convert to C long')
            raise OverflowError(f'{name} is greater than maximum')
        return number

    def _of(self, items):
        made = object.__new__(type(self))
        made._code, made._items = self._code, items
        return made

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._of(self._items[key])
        if not hasattr(key, '__index__'):
            raise TypeError('array indices must be integers')
        if not -len(self._items) <= key.__index__() < len(self._items):
            raise IndexError('array index out of range')
        return self._items[key]

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._items[key] = value._items
            return
        if not -len(self._items) <= key.__index__() < len(self._items):
            raise IndexError('array assignment index out of range')
        self._items[key] = self._checked(value)

    def __delitem__(self, key):
        if not isinstance(key, slice) and not -len(self._items) <= key.__index__() < len(self._items):
            raise IndexError('array assignment index out of range')
        del self._items[key]

    def __contains__(self, item):
        return item in self._items

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if self._code != other._code:
            raise TypeError('bad argument type for built-in operation')
        return self._of(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, times):
        return self._of(self._items * times)

    __rmul__ = __mul__

    def __imul__(self, times):
        self._items *= times
        return self

    def _compared(name):
        def compare(self, other):
            return getattr(self._items, name)(other._items) if isinstance(other, array) else NotImplemented
        compare.__name__ = name
        return compare

    __eq__, __ne__, __lt__ = _compared('__eq__'), _compared('__ne__'), _compared('__lt__')
    __le__, __gt__, __ge__ = _compared('__le__'), _compared('__gt__'), _compared('__ge__')
    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array('{self._code}')"
        shown = repr(''.join(self._items)) if self._code in 'uw' else repr(self._items)
        return f"array('{self._code}', {shown})"

    def __copy__(self):
        return self._of(self._items[:])

    def __deepcopy__(self, memo):
        return self._of(self._items[:])

    def append(self, item):
        self._items.append(self._checked(item))

    def extend(self, items):
        if isinstance(items, array) and items._code != self._code:
            raise TypeError('can only extend with array of same kind')
        for item in list(items):
            self._items.append(self._checked(item))

    fromlist = extend
    fromunicode = extend

    def insert(self, at, item):
        self._items.insert(at, self._checked(item))

    def pop(self, at=-1):
        if not self._items:
            raise IndexError('pop from empty array')
        if not -len(self._items) <= at < len(self._items):
            raise IndexError('pop index out of range')
        return self._items.pop(at)

    def remove(self, item):
        if item not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(item)

    def index(self, item, start=0, stop=9223372036854775807):
        for at, each in enumerate(self._items[start:stop], start):
            if each == item:
                return at
        raise ValueError('array.index(x): x not in array')

    def count(self, item):
        return self._items.count(item)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def tolist(self):
        return self._items[:]

    def tounicode(self):
        return ''.join(self._items)

    def tobytes(self):
        if self._code in 'uw':
            return ''.join(self._items).encode('utf-32-le')
        return struct.pack(f'{len(self._items)}{self._code}', *self._items)

    __bytes__ = tobytes

    def frombytes(self, data):
        data = bytes(data)
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        if self._code in 'uw':
            self._items.extend(data.decode('utf-32-le'))
        else:
            self._items.extend(struct.unpack(f'{len(data) // self.itemsize}{self._code}', data))

    def byteswap(self):
        data, size = self.tobytes(), self.itemsize
        self._items.clear()
        self.frombytes(b''.join([data[at:at + size][::-1] for at in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self._items), len(self._items)

    def _buffer(self):
        # What a memoryview sees.
        return bytearray(self.tobytes()), 'I' if self._code in 'uw' else self._code

    def _refill(self, data):
        self._items.clear()
        self.frombytes(data)


ArrayType = array
MutableSequence.register(array)
