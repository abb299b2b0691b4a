# What of decimal arithmetic is seldom asked for: roots, powers, logarithms, formats.
import math
import re
from decimal import (
    Decimal, Inexact, InvalidOperation, ROUND_HALF_EVEN, Rounded, _length, _nan, _new, _pointed, getcontext)


def root(value, context):
    nan = _nan(value, None, context)
    if nan is not None:
        return nan
    if value._sign and value:
        return context._raise(InvalidOperation)
    if value._special:
        return value
    ideal = value._exponent // 2
    if not value:
        return _new(value._sign, 0, ideal)._fix(context)
    coefficient, exponent = value._coefficient, value._exponent
    if exponent % 2:
        coefficient, exponent = coefficient * 10, exponent - 1
    # One digit more than asked for, and whether something follows.
    shift = max(context.prec + 1 - (_length(coefficient) + 1) // 2, 0)
    scaled = coefficient * 100 ** shift
    found = math.isqrt(scaled)
    exponent = exponent // 2 - shift
    if found * found == scaled:
        while exponent < ideal and found % 10 == 0:
            found, exponent = found // 10, exponent + 1
    else:
        found += found % 5 == 0
    half_even = context.copy()
    half_even.rounding = ROUND_HALF_EVEN
    half_even.traps = context.traps
    half_even.flags = context.flags
    return _new(0, found, exponent)._fix(half_even)


def _exp(n, places):
    # e ** (n / 10 ** places), with as many digits.
    scale = 10 ** places
    ln2 = _ln(2 * scale, places)
    halvings, rest = divmod(n, ln2)
    term = total = scale
    k = 0
    while term:
        k += 1
        term = term * rest // scale // k
        total += term
    return total * 2 ** halvings if halvings >= 0 else total // 2 ** -halvings


def _ln(n, places):
    # The logarithm of n / 10 ** places, with as many digits.
    scale = 10 ** places
    # By the series of atanh, after square roots have brought it close to one.
    roots = 0
    while abs(n - scale) * 100 > scale:
        n = math.isqrt(n * scale)
        roots += 1
    y = (n - scale) * scale // (n + scale)
    square, term, total, k = y * y // scale, y, 0, 1
    while term:
        total += term // k
        term = term * square // scale
        k += 2
    return 2 * total * 2 ** roots


def _rounded(compute, context, sign=0):
    # A transcendental result, which never ends: computed with more digits until it is sure how it is rounded.
    extra = 12
    while True:
        coefficient, exponent = compute(context.prec + extra)
        cut = 10 ** max(_length(coefficient) - context.prec - 3, 0)
        low, high = (coefficient - cut // 10) // cut, (coefficient + cut // 10) // cut
        if low == high or extra > 200:
            break
        extra *= 2
    # What is not quite the middle is not taken for it.
    coefficient = coefficient // cut * 10 + 1
    exponent += _length(cut) - 2
    half_even = context.copy()
    half_even.rounding, half_even.traps, half_even.flags = ROUND_HALF_EVEN, context.traps, context.flags
    return _new(sign, coefficient, exponent)._fix(half_even)


def _scaled(value, places):
    shift = value._exponent + places
    n = value._coefficient * 10 ** shift if shift >= 0 else value._coefficient // 10 ** -shift
    return -n if value._sign else n


def exponential(value, context):
    nan = _nan(value, None, context)
    if nan is not None:
        return nan
    if value._special:
        return _new(0, 0, 0) if value._sign else value
    if not value:
        return _new(0, 1, 0)
    if value.adjusted() > 20 or not 2.31 * (context.Etiny() - 2) < float(value) < 2.31 * (context.Emax + 2):
        return _new(0, 1, context.Emin * 3 if value._sign else context.Emax * 3)._fix(context)

    def compute(digits):
        # A very small result has its digits far below the point.
        places = digits + max(0, int(-float(value) / 2.3) if value._sign else 0) + max(value.adjusted(), 0)
        return _exp(_scaled(value, places), places), -places
    return _rounded(compute, context)


def logarithm(value, context, base=None):
    nan = _nan(value, None, context)
    if nan is not None:
        return nan
    if not value:
        return _new(1, 0, 0, 'inf')
    if value._sign:
        return context._raise(InvalidOperation)
    if value._special:
        return value
    if value._order(_new(0, 1, 0)) == 0:
        return _new(0, 0, 0)
    if base == 10:
        digits = str(value._coefficient)
        if digits == '1' + '0' * (len(digits) - 1):
            return Decimal(value.adjusted())._fix(context)
    below = value._order(_new(0, 1, 0)) < 0

    def compute(digits):
        places = digits + 10 + max(0, -(value - 1).adjusted())
        adjusted = value.adjusted()
        one = _ln(_scaled(value.scaleb(-adjusted, _wide(context)), places), places)
        ten = _ln(10 * 10 ** places, places)
        total = one + adjusted * ten
        if base == 10:
            total = total * 10 ** places // ten
        return abs(total), -places
    return _rounded(compute, context, int(below))


def _wide(context):
    wide = context.copy()
    wide.prec, wide.traps = context.prec + 10000, dict.fromkeys(context.traps, False)
    return wide


def _raised(base, n, context):
    # A whole power: exact, or with more digits than asked for.
    if n * _length(base._coefficient) <= 1 << 16:
        return _new(0, base._coefficient ** n, base._exponent * n)
    from decimal import _multiply
    wide = context.copy()
    wide.prec, wide.traps = context.prec + len(str(n)) + 4, dict.fromkeys(context.traps, False)
    result = _new(0, 1, 0)
    while n:
        if n & 1:
            result = _multiply(result, base, wide)
        base, n = _multiply(base, base, wide), n >> 1
        if result._special:
            break
    return result


def power(a, b, context):
    nan = _nan(a, b, context)
    if nan is not None:
        return nan
    if not b:
        return context._raise(InvalidOperation) if not a else _new(0, 1, 0)
    whole = not b._special and b._order(b.to_integral_value()) == 0
    sign = int(a._sign and whole and int(b) % 2)
    if a._sign and a and not whole:
        return context._raise(InvalidOperation)
    if not a:
        return _new(sign, 0, 0, 'inf') if b._sign else _new(sign, 0, 0)
    if a._special:
        return _new(sign, 0, 0) if b._sign else _new(sign, 0, 0, 'inf')
    if b._special:
        order = a.copy_abs()._order(_new(0, 1, 0))
        return _new(0, 1, 0) if not order else _new(0, 0, 0, 'inf') if (order > 0) != b._sign else _new(0, 0, 0)
    if whole:
        n = int(b)
        raised = _raised(a.copy_abs(), abs(n), context)
        if raised._special:
            if n < 0:
                return _new(sign, 1, 2 * context.Emin)._fix(context)
            return _new(sign, 1, 2 * context.Emax)._fix(context)
        raised = _new(sign, raised._coefficient, raised._exponent)
        if n > 0:
            return raised._fix(context)
        from decimal import _divide
        return _divide(_new(0, 1, 0), raised, context)
    if a._order(_new(0, 1, 0)) == 0:
        return _new(0, 10 ** (context.prec - 1), 1 - context.prec)._fix(context)
    # A root that is exact.
    if not a._sign and b._order(Decimal('0.5')) == 0:
        found = root(a, _wide(context))
        if _length(found._coefficient) <= context.prec:
            return _new(0, found._coefficient * 10 ** (context.prec - _length(found._coefficient)),
                        found._exponent - context.prec + _length(found._coefficient))._fix(context)
    wide = context.copy()
    wide.prec, wide.traps = context.prec + 12 + max(b.adjusted(), 0), dict.fromkeys(context.traps, False)
    from decimal import _multiply
    found = exponential(_multiply(logarithm(a.copy_abs(), wide), b, wide), wide)
    if found._special:
        return _new(sign, 1, 2 * context.Emax)._fix(context)
    context._raise(Inexact)
    context._raise(Rounded)
    return _new(sign, found._coefficient, found._exponent)._fix(context)


_SPEC = re.compile(
    r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<alt>#)?(?P<zero>0(?=[0-9]))?(?P<width>[0-9]+)?'
    r'(?P<comma>[,_])?(?:\.(?P<prec>[0-9]+))?(?P<type>[eEfFgGn%])?\Z', re.DOTALL)


def formatted(value, spec):
    found = _SPEC.match(spec)
    if found is None:
        raise ValueError('invalid format string')
    part = found.groupdict()
    kind, precision = part['type'] or '', part['prec'] and int(part['prec'])
    rounding = getcontext().rounding
    sign, suffix = value._sign, ''
    if value._special:
        body = value.copy_abs()._text()
        suffix = '%' if kind == '%' else ''
    else:
        number = value.copy_abs()
        if kind == '%':
            number, suffix = _new(0, number._coefficient, number._exponent + 2), '%'
        body = _digits(number, kind, precision, rounding, sign)
        if part['z'] and not body.strip('0.eE+-%'):
            sign = 0
        if part['comma'] == ',':
            whole, mark, rest = _split(body)
            body = f'{int(whole):,}' + mark + rest
    shown = '-' if sign else part['sign'] if part['sign'] in ('+', ' ') else ''
    body += suffix
    width, fill, align = int(part['width'] or 0), part['fill'] or ' ', part['align'] or '>'
    if part['zero'] and value._special:
        fill, align = ' ', '>'
    elif part['zero']:
        fill, align = ('0' if not part['align'] else fill), part['align'] or '='
        if part['comma']:
            whole, mark, rest = _split(body)
            digits = whole.replace(',', '')
            while len(shown) + len(f'{int(digits):,}' if digits[0] != '0' else _grouped(digits)) + len(mark + rest) < width:
                digits = '0' + digits
            body = _grouped(digits) + mark + rest
    padding = width - len(shown) - len(body)
    if padding <= 0:
        return shown + body
    if align == '=':
        return shown + fill * padding + body
    if align == '<':
        return shown + body + fill * padding
    if align == '^':
        return fill * (padding // 2) + shown + body + fill * (padding - padding // 2)
    return fill * padding + shown + body


def _grouped(digits):
    first = len(digits) % 3 or 3
    return ','.join([digits[:first], *(digits[at:at + 3] for at in range(first, len(digits), 3))])


def _split(body):
    for at, character in enumerate(body):
        if character not in '0123456789,':
            return body[:at], body[at:at + 1], body[at + 1:]
    return body, '', ''


def _digits(number, kind, precision, rounding, sign):
    from decimal import _rescaled

    def to_exponent(exponent):
        return _new(0, _rescaled(_new(sign, number._coefficient, number._exponent), exponent, rounding), exponent)

    if precision is not None:
        if kind in ('f', 'F', '%'):
            number = to_exponent(-precision)
        elif number or kind in ('e', 'E'):
            length = precision + 1 if kind in ('e', 'E') else max(precision, 1)
            surplus = _length(number._coefficient) - length
            if surplus > 0:
                before = number
                number = to_exponent(number._exponent + surplus)
                if _length(number._coefficient) > length:
                    number = _new(0, number._coefficient // 10, number._exponent + 1)
            elif kind in ('e', 'E') and number:
                number = _new(0, number._coefficient * 10 ** -surplus, number._exponent + surplus)
    if not number and number._exponent > 0 and kind in ('f', 'F', '%'):
        number = _new(0, 0, 0)
    digits, exponent = str(number._coefficient), number._exponent
    left = exponent + len(digits)
    if kind in ('f', 'F', '%'):
        point = left
    elif kind in ('e', 'E'):
        point = 1 if number or precision is None else 1 - precision
    else:
        point = left if exponent <= 0 and left > -6 else 1
    text = _pointed(digits, point)
    power = left - point
    if kind in ('e', 'E') or power:
        mark = 'e' if kind in ('e', 'g', 'n') else 'E'
        text += f'{mark}{power:+d}'
    return text
