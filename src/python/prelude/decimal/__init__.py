# Decimal floating point (General Decimal Arithmetic, IBM; Modules/_decimal): numbers, and how they are rounded.
import math
import numbers
from collections import namedtuple
from decimal._context import (
    ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP,
    MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, HAVE_THREADS, HAVE_CONTEXTVAR,
    DecimalException, Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Subnormal, Overflow, Underflow,
    FloatOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext,
    Context, DefaultContext, BasicContext, ExtendedContext, getcontext, setcontext, localcontext,
)
from decimal import _context

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'
_HASH_MODULUS = 2 ** 61 - 1
_HASH_TEN = pow(10, -1, _HASH_MODULUS)


def _new(sign, coefficient, exponent, special=''):
    made = object.__new__(Decimal)
    made._sign, made._coefficient, made._exponent, made._special = sign, coefficient, exponent, special
    return made


def _length(coefficient):
    # How many digits a coefficient has.
    if coefficient < 10 ** 15:
        return len(str(coefficient))
    guess = (coefficient.bit_length() - 1) * 30103 // 100000
    return guess + 1 + (coefficient >= 10 ** (guess + 1))


def _rounds_up(sign, coefficient, cut, rounding):
    # Whether a coefficient without its last digits is one more; `cut` is ten to the number of these.
    kept, rest = divmod(coefficient, cut)
    if not rest:
        return False
    half = 2 * rest - cut
    match rounding:
        case 'ROUND_DOWN':
            return False
        case 'ROUND_UP':
            return True
        case 'ROUND_CEILING':
            return not sign
        case 'ROUND_FLOOR':
            return bool(sign)
        case 'ROUND_HALF_UP':
            return half >= 0
        case 'ROUND_HALF_DOWN':
            return half > 0
        case 'ROUND_05UP':
            return kept % 5 == 0
    return half > 0 or half == 0 and kept % 2 == 1


def _rescaled(value, exponent, rounding):
    # The coefficient at another exponent.
    if value._exponent >= exponent:
        return value._coefficient * 10 ** (value._exponent - exponent)
    cut = 10 ** (exponent - value._exponent)
    return value._coefficient // cut + _rounds_up(value._sign, value._coefficient, cut, rounding)


def _parsed(text, context):
    stripped = text.strip().replace('_', '')
    sign, rest = 0, stripped
    if rest[:1] in ('+', '-'):
        sign, rest = int(rest[0] == '-'), rest[1:]
    low = rest.lower()
    if low in ('inf', 'infinity'):
        return _new(sign, 0, 0, 'inf')
    for special in ('snan', 'nan'):
        if low.startswith(special):
            digits = low.removeprefix(special)
            if not digits or digits.isdecimal():
                return _new(sign, int(digits or '0'), 0, special)
    mantissa, mark, power = low.partition('e')
    whole, point, fraction = mantissa.partition('.')
    digits = whole + fraction
    bare = power[1:] if power[:1] in ('+', '-') else power
    if not digits.isdecimal() or mark and not bare.isdecimal() or not mark and power:
        return context._raise(ConversionSyntax)
    return _new(sign, int(digits), int(power or '0') - len(fraction))


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    coefficient = int(''.join(map(str, digits)) or '0')
    if isinstance(exponent, str):
        special = {'F': 'inf', 'n': 'nan', 'N': 'snan'}.get(exponent)
        if special is None:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return _new(sign, 0 if special == 'inf' else coefficient, 0, special)
    return _new(sign, coefficient, exponent)


def _converted(value):
    # Another operand as a Decimal; None for what is none.
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _new(int(value < 0), abs(int(value)), 0)
    return None


def _operand(value):
    converted = _converted(value)
    if converted is None:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return converted


def _comparable(self, other, equality=False):
    # Both sides of a comparison: floats and fractions are compared exactly.
    if isinstance(other, (int, Decimal)):
        return self, _converted(other)
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context.flags[FloatOperation] = True
        else:
            context._raise(FloatOperation)
        return self, Decimal.from_float(other)
    if isinstance(other, numbers.Rational) and not self._special:
        return self * other.denominator, Decimal(other.numerator)
    if equality and isinstance(other, complex) and other.imag == 0:
        return self, Decimal.from_float(other.real)
    return None, None


def _nan(self, other, context):
    # What comes of an operation on a NaN; None where there is none.
    for each in (self, other):
        if each is not None and each._special == 'snan':
            return context._raise(InvalidOperation, _new(each._sign, each._coefficient, 0, 'nan'))
    for each in (self, other):
        if each is not None and each._special == 'nan':
            return each
    return None


def _binary(operate):
    # The method of an operator, the one for a Decimal on the right, and the one of contexts.
    def method(self, other):
        other = _converted(other)
        return NotImplemented if other is None else operate(self, other, getcontext())

    def reflected(self, other):
        other = _converted(other)
        return NotImplemented if other is None else operate(other, self, getcontext())

    return method, reflected


def _add(a, b, context):
    if a._special or b._special:
        nan = _nan(a, b, context)
        if nan is not None:
            return nan
        if a._special and b._special and a._sign != b._sign:
            return context._raise(InvalidOperation)
        return a if a._special else b
    exponent = min(a._exponent, b._exponent)
    # What lies far below the other number counts as the least there is.
    limit = context.prec + 2
    for small, large in ((a, b), (b, a)):
        if small._coefficient and large._coefficient and (
                large._exponent + _length(large._coefficient) - limit > small._exponent + _length(small._coefficient)
                and large._exponent > small._exponent + limit):
            exponent = min(large._exponent, large._exponent + _length(large._coefficient) - 1 - limit)
            least = _new(small._sign, 1, exponent)
            a, b = (least, b) if small is a else (a, least)
            break
    x = a._coefficient * 10 ** (a._exponent - exponent) * (-1 if a._sign else 1)
    y = b._coefficient * 10 ** (b._exponent - exponent) * (-1 if b._sign else 1)
    total = x + y
    if total:
        sign = int(total < 0)
    elif a._sign == b._sign:
        sign = a._sign
    else:
        sign = int(context.rounding == ROUND_FLOOR)
    return _new(sign, abs(total), exponent)._fix(context)


def _subtract(a, b, context):
    return _add(a, b.copy_negate(), context) if b._special not in ('nan', 'snan') else _add(a, b, context)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _nan(a, b, context)
        if nan is not None:
            return nan
        if not a or not b:
            return context._raise(InvalidOperation)
        return _new(sign, 0, 0, 'inf')
    return _new(sign, a._coefficient * b._coefficient, a._exponent + b._exponent)._fix(context)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _nan(a, b, context)
        if nan is not None:
            return nan
        if a._special and b._special:
            return context._raise(InvalidOperation)
        if a._special:
            return _new(sign, 0, 0, 'inf')
        context._raise(Clamped)
        return _new(sign, 0, context.Etiny())
    if not b:
        if not a:
            return context._raise(DivisionUndefined)
        return context._raise(DivisionByZero, _new(sign, 0, 0, 'inf'))
    ideal = a._exponent - b._exponent
    if not a:
        return _new(sign, 0, ideal)._fix(context)
    shift = _length(b._coefficient) - _length(a._coefficient) + context.prec + 1
    exponent = ideal - shift
    if shift >= 0:
        coefficient, rest = divmod(a._coefficient * 10 ** shift, b._coefficient)
    else:
        coefficient, rest = divmod(a._coefficient, b._coefficient * 10 ** -shift)
    if rest:
        # The last digit says that something follows.
        coefficient += coefficient % 5 == 0
    else:
        while exponent < ideal and coefficient % 10 == 0:
            coefficient, exponent = coefficient // 10, exponent + 1
    return _new(sign, coefficient, exponent)._fix(context)


def _quotient(a, b, context):
    # The whole quotient, which is cut, and the remainder; None where it has too many digits.
    exponent = min(a._exponent, b._exponent)
    if a.adjusted() - b.adjusted() > context.prec + 1:
        return None
    x = a._coefficient * 10 ** (a._exponent - exponent)
    y = b._coefficient * 10 ** (b._exponent - exponent)
    quotient, rest = divmod(x, y)
    if quotient >= 10 ** context.prec:
        return None
    return _new(a._sign ^ b._sign, quotient, 0), _new(a._sign, rest, exponent)


def _whole_divide(a, b, context):
    nan = _nan(a, b, context)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._special:
        return context._raise(InvalidOperation) if b._special else _new(sign, 0, 0, 'inf')
    if b._special:
        return _new(sign, 0, 0)
    if not b:
        return context._raise(DivisionByZero, _new(sign, 0, 0, 'inf')) if a else context._raise(DivisionUndefined)
    both = _quotient(a, b, context)
    return context._raise(DivisionImpossible) if both is None else both[0]


def _remainder(a, b, context):
    nan = _nan(a, b, context)
    if nan is not None:
        return nan
    if a._special:
        return context._raise(InvalidOperation)
    if b._special:
        return a._fix(context)
    if not b:
        return context._raise(InvalidOperation if a else DivisionUndefined)
    both = _quotient(a, b, context)
    return context._raise(DivisionImpossible) if both is None else both[1]._fix(context)


def _power(a, b, context):
    from decimal import _functions
    return _functions.power(a, b, context)


def _pointed(digits, point):
    """The digits with a point before the one of this number, and zeros as far as they do not reach it."""
    if point <= 0:
        return '0.' + '0' * -point + digits
    if point >= len(digits):
        return digits + '0' * (point - len(digits))
    return digits[:point] + '.' + digits[point:]


class Decimal:
    __slots__ = ('_sign', '_coefficient', '_exponent', '_special')

    def __new__(cls, value='0', context=None):
        context = context or getcontext()
        if isinstance(value, Decimal):
            made = value
        elif isinstance(value, int):
            made = _converted(value)
        elif isinstance(value, str):
            made = _parsed(value, context)
        elif isinstance(value, float):
            context._raise(FloatOperation)
            made = cls.from_float(value)
        elif isinstance(value, (tuple, list)):
            made = _of_tuple(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        if cls is Decimal:
            return made
        self = object.__new__(cls)
        self._sign, self._coefficient = made._sign, made._coefficient
        self._exponent, self._special = made._exponent, made._special
        return self

    @classmethod
    def from_float(cls, value):
        if isinstance(value, int):
            made = _converted(value)
        elif not isinstance(value, float):
            raise TypeError('argument must be int or float')
        elif math.isinf(value) or math.isnan(value):
            made = _new(int(math.copysign(1, value) < 0), 0, 0, 'inf' if math.isinf(value) else 'nan')
        else:
            n, d = abs(value).as_integer_ratio()
            power = d.bit_length() - 1
            made = _new(int(math.copysign(1, value) < 0), n * 5 ** power, -power)
        return made if cls is Decimal else cls(made)

    def _fix(self, context):
        # Rounds to a context's precision, and tells it.
        if self._special:
            return self
        coefficient, exponent = self._coefficient, self._exponent
        tiny, top = context.Etiny(), context.Emax - context.prec + 1
        if not coefficient:
            fixed = min(max(exponent, tiny), top if context.clamp else context.Emax)
            if fixed != exponent:
                context._raise(Clamped)
                return _new(self._sign, 0, fixed)
            return self
        length = _length(coefficient)
        least = length + exponent - context.prec
        if least > top:
            return self._overflow(context)
        subnormal = least < tiny
        if subnormal:
            context._raise(Subnormal)
            least = tiny
        if exponent >= least:
            if context.clamp and exponent > top:
                context._raise(Clamped)
                return _new(self._sign, coefficient * 10 ** (exponent - top), top)
            return self
        cut = 10 ** (least - exponent)
        up = _rounds_up(self._sign, coefficient, cut, context.rounding)
        inexact = coefficient % cut != 0
        coefficient = coefficient // cut + up
        if coefficient >= 10 ** context.prec:
            coefficient, least = coefficient // 10, least + 1
        if least > top:
            return self._overflow(context)
        context._raise(Rounded)
        if inexact:
            context._raise(Inexact)
            if subnormal:
                context._raise(Underflow)
        if not coefficient:
            context._raise(Clamped)
        return _new(self._sign, coefficient, least)

    def _overflow(self, context):
        context._raise(Inexact)
        context._raise(Rounded)
        rounding, sign = context.rounding, self._sign
        if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_FLOOR, ROUND_CEILING)[sign]:
            largest = _new(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
            return context._raise(Overflow, largest)
        return context._raise(Overflow, _new(sign, 0, 0, 'inf'))

    __add__, __radd__ = _binary(_add)
    __sub__, __rsub__ = _binary(_subtract)
    __mul__, __rmul__ = _binary(_multiply)
    __truediv__, __rtruediv__ = _binary(_divide)
    __floordiv__, __rfloordiv__ = _binary(_whole_divide)
    __mod__, __rmod__ = _binary(_remainder)
    _pow, __rpow__ = _binary(_power)

    def __pow__(self, other, modulo=None):
        if modulo is None:
            return self._pow(other)
        return Decimal(pow(int(self), int(other), int(modulo)))

    def __divmod__(self, other):
        other = _converted(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        if self and not self._special and not other._special and not other:
            for condition in (InvalidOperation, DivisionByZero):
                context.flags[condition] = True
            if context.traps[InvalidOperation]:
                raise InvalidOperation([InvalidOperation, DivisionByZero])
        return self // other, self % other

    def __rdivmod__(self, other):
        other = _converted(other)
        return NotImplemented if other is None else divmod(other, self)

    def __neg__(self):
        return self._signed(1 - self._sign)

    def __pos__(self):
        return self._signed(self._sign)

    def __abs__(self):
        return self._signed(0)

    def _signed(self, sign):
        context = getcontext()
        nan = _nan(self, None, context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            sign = 0
        return _new(sign, self._coefficient, self._exponent, self._special)._fix(context)

    def __bool__(self):
        return self._special != '' or self._coefficient != 0

    def _order(self, other):
        # -1, 0 or 1; neither is a NaN.
        if self._special or other._special:
            a = (1 - 2 * self._sign) * (self._special != '')
            b = (1 - 2 * other._sign) * (other._special != '')
        else:
            exponent = min(self._exponent, other._exponent)
            a, b = (
                (1 - 2 * each._sign) * each._coefficient * 10 ** (each._exponent - exponent) for each in (self, other))
        return (a > b) - (a < b)

    def _ordered(self, other, answer):
        a, b = _comparable(self, other)
        if a is None:
            return NotImplemented
        if a.is_nan() or b.is_nan():
            getcontext()._raise(InvalidOperation)
            return False
        return answer(a._order(b))

    def __eq__(self, other):
        a, b = _comparable(self, other, True)
        if a is None:
            return NotImplemented
        if a.is_nan() or b.is_nan():
            if a.is_snan() or b.is_snan():
                getcontext()._raise(InvalidOperation)
            return False
        return a._order(b) == 0

    def __lt__(self, other):
        return self._ordered(other, lambda order: order < 0)

    def __le__(self, other):
        return self._ordered(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda order: order >= 0)

    def __hash__(self):
        if self._special == 'snan':
            raise TypeError('Cannot hash a signaling NaN value')
        if self._special == 'nan':
            return object.__hash__(self)
        if self._special:
            return -314159 if self._sign else 314159
        base = 10 if self._exponent >= 0 else _HASH_TEN
        value = self._coefficient * pow(base, abs(self._exponent), _HASH_MODULUS) % _HASH_MODULUS
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __str__(self):
        return self._text(getcontext().capitals)

    def _text(self, capitals=1, engineering=False):
        sign = '-' * self._sign
        if self._special:
            name = {'inf': 'Infinity', 'nan': 'NaN', 'snan': 'sNaN'}[self._special]
            return sign + name + (str(self._coefficient) if self._coefficient else '')
        digits, exponent = str(self._coefficient), self._exponent
        left = exponent + len(digits)
        if exponent <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif digits == '0':
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        text = _pointed(digits, point)
        power = left - point
        return sign + text + (f"{'E' if capitals else 'e'}{power:+d}" if power else '')

    def to_eng_string(self, context=None):
        return self._text((context or getcontext()).capitals, True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec):
        from decimal import _functions
        return _functions.formatted(self, spec)

    def __int__(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        whole = _rescaled(self, 0, ROUND_DOWN)
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        if self._special == 'snan':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(_new(0, 1, -n), ROUND_HALF_EVEN)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return Decimal, (str(self),)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def as_tuple(self):
        exponent = {'': self._exponent, 'inf': 'F', 'nan': 'n', 'snan': 'N'}[self._special]
        digits = tuple(map(int, str(self._coefficient)))
        if self._special in ('nan', 'snan') and not self._coefficient:
            digits = ()
        return DecimalTuple(self._sign, digits, exponent)

    def as_integer_ratio(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer ratio')
            raise OverflowError('cannot convert Infinity to integer ratio')
        n, d = self._coefficient * 10 ** max(self._exponent, 0), 10 ** max(-self._exponent, 0)
        common = math.gcd(n, d)
        return (-n if self._sign else n) // common, d // common

    def adjusted(self):
        return 0 if self._special else self._exponent + _length(self._coefficient) - 1

    def canonical(self):
        return self

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._special

    def is_infinite(self):
        return self._special == 'inf'

    def is_nan(self):
        return self._special in ('nan', 'snan')

    def is_qnan(self):
        return self._special == 'nan'

    def is_snan(self):
        return self._special == 'snan'

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self

    def is_normal(self, context=None):
        return bool(self) and not self._special and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return bool(self) and not self._special and self.adjusted() < (context or getcontext()).Emin

    def copy_abs(self):
        return _new(0, self._coefficient, self._exponent, self._special)

    def copy_negate(self):
        return _new(1 - self._sign, self._coefficient, self._exponent, self._special)

    def copy_sign(self, other, context=None):
        return _new(_operand(other)._sign, self._coefficient, self._exponent, self._special)

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exponent == other._exponent

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _operand(exp)
        nan = _nan(self, exp, context)
        if nan is not None:
            return nan
        if self._special or exp._special:
            return self if self._special == exp._special else context._raise(InvalidOperation)
        coefficient = _rescaled(self, exp._exponent, rounding or context.rounding)
        if coefficient and (_length(coefficient) > context.prec
                            or exp._exponent + _length(coefficient) - 1 > context.Emax):
            return context._raise(InvalidOperation)
        if exp._exponent > self._exponent:
            context._raise(Rounded)
            if coefficient * 10 ** (exp._exponent - self._exponent) != self._coefficient:
                context._raise(Inexact)
        return _new(self._sign, coefficient, exp._exponent)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special:
            return _nan(self, None, context) or self
        if self._exponent >= 0:
            return self
        return _new(self._sign, _rescaled(self, 0, rounding or context.rounding), 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        whole = self.to_integral_value(rounding, context)
        if whole is not self:
            context._raise(Rounded)
            if whole._order(self):
                context._raise(Inexact)
        return whole

    def normalize(self, context=None):
        context = context or getcontext()
        if self._special:
            return _nan(self, None, context) or self
        fixed = self._fix(context)
        if fixed._special or not fixed:
            return fixed if fixed._special else _new(fixed._sign, 0, 0)
        coefficient, exponent = fixed._coefficient, fixed._exponent
        while coefficient % 10 == 0:
            coefficient, exponent = coefficient // 10, exponent + 1
        return _new(fixed._sign, coefficient, exponent)

    def compare(self, other, context=None):
        other = _operand(other)
        nan = _nan(self, other, context or getcontext())
        return Decimal(self._order(other)) if nan is None else nan

    def compare_total(self, other, context=None):
        other = _operand(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        ranks = ['', 'inf', 'snan', 'nan']
        a, b = ranks.index(self._special), ranks.index(other._special)
        order = (a > b) - (a < b)
        if not order:
            order = self.copy_abs()._order(other.copy_abs()) if not self._special else (
                (self._coefficient > other._coefficient) - (self._coefficient < other._coefficient))
        if not order:
            order = (self._exponent > other._exponent) - (self._exponent < other._exponent)
        return Decimal(-order if self._sign else order)

    def _chosen(self, other, context, sign):
        context = context or getcontext()
        other = _operand(other)
        if self.is_nan() != other.is_nan() and not self.is_snan() and not other.is_snan():
            return (other if self.is_nan() else self)._fix(context)
        nan = _nan(self, other, context)
        if nan is not None:
            return nan
        order = self._order(other) or int(self.compare_total(other))
        return (self if order * sign >= 0 else other)._fix(context)

    def max(self, other, context=None):
        return self._chosen(other, context, 1)

    def min(self, other, context=None):
        return self._chosen(other, context, -1)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        wide = context.copy()
        wide.prec, wide.Emax, wide.Emin = MAX_PREC, MAX_EMAX, MIN_EMIN
        return _add(_multiply(self, _operand(other), wide), _operand(third), context)

    def scaleb(self, other, context=None):
        other = _operand(other)
        if self._special:
            return self
        return _new(self._sign, self._coefficient, self._exponent + int(other))._fix(context or getcontext())

    def shift(self, other, context=None):
        context = context or getcontext()
        by, digits = int(other), str(self._coefficient)
        moved = digits + '0' * by if by >= 0 else digits[:by] or '0'
        return _new(self._sign, int(moved[-context.prec:]), self._exponent)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        if self._special or other._special or not other:
            return _remainder(self, other, context)
        both = _quotient(self, other, context)
        if both is None:
            return context._raise(DivisionImpossible)
        quotient, rest = both
        twice = _new(0, 2 * rest._coefficient, rest._exponent)._order(other.copy_abs())
        if twice > 0 or twice == 0 and quotient._coefficient % 2:
            back = _add(rest.copy_abs(), other.copy_abs().copy_negate(), context)
            rest = back.copy_negate() if self._sign else back
        return rest._fix(context)

    def logb(self, context=None):
        if self._special:
            return _nan(self, None, context or getcontext()) or self.copy_abs()
        if not self:
            return (context or getcontext())._raise(DivisionByZero, _new(1, 0, 0, 'inf'))
        return Decimal(self.adjusted())

    def radix(self):
        return Decimal(10)

    def number_class(self, context=None):
        if self._special:
            return {'nan': 'NaN', 'snan': 'sNaN'}.get(self._special) or '-+'[1 - self._sign] + 'Infinity'
        kind = 'Zero' if not self else 'Subnormal' if self.is_subnormal(context) else 'Normal'
        return '-+'[1 - self._sign] + kind

    def sqrt(self, context=None):
        from decimal import _functions
        return _functions.root(self, context or getcontext())

    def exp(self, context=None):
        from decimal import _functions
        return _functions.exponential(self, context or getcontext())

    def ln(self, context=None):
        from decimal import _functions
        return _functions.logarithm(self, context or getcontext())

    def log10(self, context=None):
        from decimal import _functions
        return _functions.logarithm(self, context or getcontext(), 10)

    def next_plus(self, context=None):
        return self._next(context, ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return self._next(context, ROUND_FLOOR, 1)

    def _next(self, context, rounding, sign):
        context = (context or getcontext()).copy()
        if self._special == 'inf' and self._sign != sign:
            return _new(self._sign, 10 ** context.prec - 1, context.Etop())
        if self._special:
            return self
        context.rounding = rounding
        fixed = self._fix(context)
        if fixed._order(self):
            return fixed
        return _add(self, _new(sign, 1, context.Etiny() - 1), context)


numbers.Number.register(Decimal)
_context.Decimal, _context.make = Decimal, _new
_context.operations = {
    'add': _add, 'subtract': _subtract, 'multiply': _multiply, 'divide': _divide, 'divide_int': _whole_divide,
    'remainder': _remainder, 'power': _power,
}
