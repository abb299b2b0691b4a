# Complex numbers: the class of `1j` and what it can (Objects/complexobject.c). It is brought where a program names
# it or has such a literal.
import math

_IMAGINARY = 1000003


def _parts(value):
    if isinstance(value, complex):
        return value.real, value.imag
    if isinstance(value, (int, float)):
        return float(value), 0.0
    return None


def _operator(operate):
    # The method of an operator, and the one for when the complex number stands on the right.
    def method(self, other):
        other = _parts(other)
        return NotImplemented if other is None else complex(*operate((self.real, self.imag), other))

    def reflected(self, other):
        other = _parts(other)
        return NotImplemented if other is None else complex(*operate(other, (self.real, self.imag)))

    return method, reflected


def _times(a, b):
    return a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]


def _over(a, b):
    if b[0] == 0 == b[1]:
        raise ZeroDivisionError('complex division by zero')
    if abs(b[0]) >= abs(b[1]):
        ratio = b[1] / b[0]
        by = b[0] + b[1] * ratio
        return (a[0] + a[1] * ratio) / by, (a[1] - a[0] * ratio) / by
    ratio = b[0] / b[1]
    by = b[0] * ratio + b[1]
    return (a[0] * ratio + a[1]) / by, (a[1] * ratio - a[0]) / by


def _power(a, b):
    if b[1] == 0 and b[0].is_integer() and abs(b[0]) <= 100:
        result, base, times = (1.0, 0.0), a, abs(int(b[0]))
        while times:
            if times & 1:
                result = _times(result, base)
            base, times = _times(base, base), times >> 1
        if b[0] >= 0:
            return result
        if a == (0, 0):
            raise ZeroDivisionError('0.0 to a negative or complex power')
        return _over((1.0, 0.0), result)
    if a == (0, 0):
        if b[0] < 0 or b[1] != 0:
            raise ZeroDivisionError('0.0 to a negative or complex power')
        return 0.0, 0.0
    size, angle = math.hypot(*a), math.atan2(a[1], a[0])
    length, phase = math.pow(size, b[0]), angle * b[0]
    if b[1] != 0:
        length *= math.exp(-angle * b[1])
        phase += b[1] * math.log(size)
    return length * math.cos(phase), length * math.sin(phase)


def _text(number):
    return repr(number).removesuffix('.0')


def _read(text):
    wrong = ValueError('complex() arg is a malformed string')
    text = text.strip()
    if text.startswith('(') and text.endswith(')'):
        text = text[1:-1].strip()
    text = text.lower()
    try:
        if not text.endswith('j'):
            return float(text), 0.0
        body = text[:-1]
        at = next((at for at in range(len(body) - 1, 0, -1) if body[at] in '+-' and body[at - 1] != 'e'), 0)
        real, imag = body[:at], body[at:]
        return float(real) if real else 0.0, float(imag + '1' if imag in ('', '+', '-') else imag)
    except ValueError:
        raise wrong from None


class complex:
    __slots__ = ('_real', '_imag')
    __module__ = 'builtins'

    def __new__(cls, real=0, imag=None):
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            parts = _read(real)
        else:
            special = getattr(type(real), '__complex__', None)
            if special is not None and not isinstance(real, complex):
                real = special(real)
            parts = _number(real, 'first')
            if isinstance(imag, str):
                raise TypeError("complex() second arg can't be a string")
            if imag is not None:
                second = _number(imag, 'second')
                parts = parts[0] - second[1], parts[1] + second[0]
        self = object.__new__(cls)
        self._real, self._imag = parts
        return self

    @property
    def real(self):
        return self._real

    @property
    def imag(self):
        return self._imag

    def __repr__(self):
        imag = _text(self._imag) + 'j'
        if self._real == 0 and math.copysign(1, self._real) == 1:
            return imag
        sign = '' if imag.startswith('-') else '+'
        return f'({_text(self._real)}{sign}{imag})'

    def __format__(self, spec):
        if not spec:
            return str(self)
        sign = spec if spec[:1] in '+- ' else '+' + spec
        return format(self._real, spec) + format(self._imag, sign) + 'j'

    def __add__(self, other):
        other = _parts(other)
        return NotImplemented if other is None else complex(self._real + other[0], self._imag + other[1])

    __radd__ = __add__
    __sub__, __rsub__ = _operator(lambda a, b: (a[0] - b[0], a[1] - b[1]))
    __mul__, __rmul__ = _operator(_times)
    __truediv__, __rtruediv__ = _operator(_over)
    __pow__, __rpow__ = _operator(_power)

    def __neg__(self):
        return complex(-self._real, -self._imag)

    def __pos__(self):
        return self

    def __abs__(self):
        return math.hypot(self._real, self._imag)

    def __bool__(self):
        return self._real != 0 or self._imag != 0

    def __complex__(self):
        return self

    def __eq__(self, other):
        if isinstance(other, int) and not isinstance(other, complex):
            return self._imag == 0 and self._real == other
        other = _parts(other)
        return NotImplemented if other is None else (self._real, self._imag) == other

    def __hash__(self):
        return hash(self._real) + _IMAGINARY * hash(self._imag)

    def conjugate(self):
        return complex(self._real, -self._imag)


def _number(value, which):
    parts = _parts(value)
    if parts is None and hasattr(type(value), '__float__'):
        parts = float(value), 0.0
    if parts is None:
        if which == 'first':
            raise TypeError(f"complex() first argument must be a string or a number, not '{type(value).__name__}'")
        raise TypeError(f"complex() second argument must be a number, not '{type(value).__name__}'")
    return parts


def power(base, exponent):
    # A root of a negative float.
    return complex(base) ** exponent
