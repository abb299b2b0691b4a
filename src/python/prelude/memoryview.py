# Views of bytes (Objects/memoryobject.c), in one dimension. The class is brought where a program names it.
import struct

_FORMATS = frozenset('cbB?hHiIlLqQnNfd')


class memoryview:
    __slots__ = ('_object', '_data', '_places', '_format', '_released')
    __module__ = 'builtins'

    def __new__(cls, object):
        self = super().__new__(cls)
        self._released = False
        if isinstance(object, memoryview):
            object._open()
            self._object, self._data = object._object, object._data
            self._places, self._format = object._places, object._format
        elif isinstance(object, (bytes, bytearray)):
            self._object = self._data = object
            self._places, self._format = range(len(object)), 'B'
        elif hasattr(object, '_buffer'):
            self._object, (self._data, self._format) = object, object._buffer()
            self._places = range(0, len(self._data), struct.calcsize(self._format))
        else:
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(object).__name__}'")
        return self

    def _open(self):
        if self._released:
            raise ValueError('operation forbidden on released memoryview object')

    def _part(self, places, format=None):
        part = super().__new__(memoryview)
        part._object, part._data, part._places = self._object, self._data, places
        part._format, part._released = format or self._format, False
        return part

    def _at(self, place):
        if self._format == 'B':
            return self._data[place]
        return struct.unpack_from(self._format, self._data, place)[0]

    def _index(self, key):
        at = key.__index__() if hasattr(key, '__index__') else None
        if at is None:
            raise TypeError('memoryview: invalid slice key')
        if not -len(self._places) <= at < len(self._places):
            raise IndexError('index out of bounds on dimension 1')
        return self._places[at]

    def __getitem__(self, key):
        self._open()
        return self._part(self._places[key]) if isinstance(key, slice) else self._at(self._index(key))

    def __setitem__(self, key, value):
        self._open()
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(key, slice):
            part, value = self[key], memoryview(value)
            if value._format != part._format or len(value) != len(part):
                raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
            for place, item in zip(part._places, value.tolist()):
                part._put(place, item)
        else:
            self._put(self._index(key), value)

    def _put(self, place, item):
        try:
            raw = struct.pack(self._format, item)
        except struct.error:
            if isinstance(item, int) or self._format in 'fd' and isinstance(item, float):
                raise ValueError(f"memoryview: invalid value for format '{self._format}'") from None
            raise TypeError(f"memoryview: invalid type for format '{self._format}'") from None
        self._data[place:place + len(raw)] = raw
        if self._data is not self._object:
            self._object._refill(self._data)

    def __delitem__(self, key):
        raise TypeError('cannot delete memory')

    def __len__(self):
        self._open()
        return len(self._places)

    def __iter__(self):
        self._open()
        for place in self._places:
            yield self._at(place)

    def __contains__(self, item):
        return item in self.tolist()

    def __eq__(self, other):
        if self is other:
            return True
        if self._released:
            return False
        if isinstance(other, (bytes, bytearray)) or hasattr(other, '_buffer'):
            other = memoryview(other)
        if not isinstance(other, memoryview):
            return NotImplemented
        return not other._released and self.tolist() == other.tolist()

    def __hash__(self):
        self._open()
        if not self.readonly:
            raise ValueError('cannot hash writable memoryview object')
        return hash(self.tobytes())

    def __bytes__(self):
        return self.tobytes()

    def __repr__(self):
        return f"<{'released memory' if self._released else 'memory'} at 0x{id(self):x}>"

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *exception):
        self.release()

    def release(self):
        self._released = True

    def tobytes(self, order='C'):
        self._open()
        size = self.itemsize
        return b''.join([bytes(self._data[place:place + size]) for place in self._places])

    def tolist(self):
        self._open()
        return [self._at(place) for place in self._places]

    def hex(self, *args):
        return self.tobytes().hex(*args)

    def toreadonly(self):
        self._open()
        part = memoryview(bytes(self._data))
        return part._part(self._places, self._format)

    def cast(self, format, shape=None):
        self._open()
        if format.removeprefix('@') not in _FORMATS:
            raise ValueError('memoryview: destination format must be a native single character format prefixed with an '
                             "optional '@'")
        if 'B' not in (format, self._format) and 'b' not in (format, self._format) and 'c' not in (format, self._format):
            raise TypeError('memoryview: cannot cast between two non-byte formats')
        if not self.c_contiguous:
            raise TypeError('memoryview: casts are restricted to C-contiguous views')
        size = struct.calcsize(format)
        if self.nbytes % size:
            raise TypeError('memoryview: length is not a multiple of itemsize')
        start = self._places[0] if self._places else 0
        return self._part(range(start, start + self.nbytes, size), format)

    @property
    def obj(self):
        self._open()
        return self._object

    @property
    def readonly(self):
        self._open()
        return not isinstance(self._data, bytearray)

    @property
    def format(self):
        self._open()
        return self._format

    @property
    def itemsize(self):
        self._open()
        return struct.calcsize(self._format)

    @property
    def nbytes(self):
        return len(self) * self.itemsize

    ndim = property(lambda self: self._open() or 1)
    shape = property(lambda self: (len(self),))
    strides = property(lambda self: (self._open() or self._places.step,))
    suboffsets = property(lambda self: self._open() or ())
    c_contiguous = f_contiguous = contiguous = property(
        lambda self: self._open() or len(self._places) < 2 or self._places.step == self.itemsize)
