# What decimal arithmetic is rounded to, and what it tells: contexts, signals.
import contextvars

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN = 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN'
ROUND_05UP = 'ROUND_05UP'
_ROUNDINGS = (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -MAX_EMAX, 1 - 2 * MAX_EMAX
HAVE_THREADS = HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    __module__ = 'decimal'


class Clamped(DecimalException):
    __module__ = 'decimal'


class InvalidOperation(DecimalException):
    __module__ = 'decimal'


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = 'decimal'


class Inexact(DecimalException):
    __module__ = 'decimal'


class FloatOperation(DecimalException, TypeError):
    __module__ = 'decimal'


class Rounded(DecimalException):
    __module__ = 'decimal'


class Subnormal(DecimalException):
    __module__ = 'decimal'


class Overflow(Inexact, Rounded):
    __module__ = 'decimal'


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = 'decimal'


class ConversionSyntax(InvalidOperation):
    __module__ = 'decimal'


class DivisionImpossible(InvalidOperation):
    __module__ = 'decimal'


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = 'decimal'


class InvalidContext(InvalidOperation):
    __module__ = 'decimal'


# In the order in which a context shows them: that of their bits in libmpdec.
_SIGNALS = (
    Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
# Filled by the module of the numbers.
operations = {}


def _listed(flags):
    return '[' + ', '.join(signal.__name__ for signal in _SIGNALS if flags[signal]) + ']'


def _switches(value):
    if isinstance(value, dict):
        return {signal: bool(value.get(signal, False)) for signal in _SIGNALS}
    return {signal: signal in (value or ()) for signal in _SIGNALS}


def _operation(name):
    def method(self, a, b):
        return operations[name](Decimal(a) if isinstance(a, int) else a, Decimal(b) if isinstance(b, int) else b, self)
    method.__name__ = name
    return method


class Context:
    __module__ = 'decimal'

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = DefaultContext
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.flags = _switches(flags)
        self.traps = dict(base.traps) if traps is None else _switches(traps)

    def __setattr__(self, name, value):
        if name == 'prec' and not (isinstance(value, int) and 1 <= value <= MAX_PREC):
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            raise ValueError('valid range for prec is [1, MAX_PREC]')
        if name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError(
                'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        object.__setattr__(self, name, value)

    def __repr__(self):
        return (
            f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
            f'capitals={self.capitals}, clamp={self.clamp}, flags={_listed(self.flags)}, traps={_listed(self.traps)})')

    def _raise(self, condition, result=None):
        # What a condition comes to: an exception where it is trapped, else the result.
        signal = condition if condition in _SIGNALS else InvalidOperation
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition])
        return make(0, 0, 0, 'nan') if result is None and signal is InvalidOperation else result

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def copy(self):
        made = Context.__new__(Context)
        for name in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp'):
            setattr(made, name, getattr(self, name))
        made.flags, made.traps = dict(self.flags), dict(self.traps)
        return made

    __copy__ = copy

    def clear_flags(self):
        self.flags = _switches(None)

    def clear_traps(self):
        self.traps = _switches(None)

    def create_decimal(self, value='0'):
        return Decimal(value, self)._fix(self)

    def create_decimal_from_float(self, value):
        return Decimal.from_float(value)._fix(self)

    add, subtract, multiply = _operation('add'), _operation('subtract'), _operation('multiply')
    divide, divide_int, remainder = _operation('divide'), _operation('divide_int'), _operation('remainder')

    def power(self, a, b, modulo=None):
        return operations['power'](Decimal(a), Decimal(b), self)

    def plus(self, value):
        return Decimal(value)._fix(self)

    def minus(self, value):
        return Decimal(value).copy_negate()._fix(self)

    def abs(self, value):
        return Decimal(value).copy_abs()._fix(self)

    def sqrt(self, value):
        return Decimal(value).sqrt(self)

    def exp(self, value):
        return Decimal(value).exp(self)

    def ln(self, value):
        return Decimal(value).ln(self)

    def log10(self, value):
        return Decimal(value).log10(self)

    def quantize(self, value, exp):
        return Decimal(value).quantize(exp, context=self)

    def compare(self, a, b):
        return Decimal(a).compare(b, self)

    def max(self, a, b):
        return Decimal(a).max(b, self)

    def min(self, a, b):
        return Decimal(a).min(b, self)

    def normalize(self, value):
        return Decimal(value).normalize(self)

    def to_integral_value(self, value):
        return Decimal(value).to_integral_value(context=self)

    def to_sci_string(self, value):
        return str(Decimal(value))

    def to_eng_string(self, value):
        return Decimal(value).to_eng_string(self)


class _Default:
    # What the first context is made of.
    prec, rounding, Emin, Emax, capitals, clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    traps = _switches([InvalidOperation, DivisionByZero, Overflow])


DefaultContext = _Default
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = contextvars.ContextVar('decimal_context')


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context):
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:
    # What `with localcontext()` enters.
    __module__ = 'decimal'

    def __init__(self, context):
        self._context = context.copy()

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *exception):
        setcontext(self._before)


_ContextManager.__name__ = _ContextManager.__qualname__ = 'ContextManager'


def localcontext(ctx=None, **settings):
    manager = _ContextManager(getcontext() if ctx is None else ctx)
    for name, value in settings.items():
        if name in ('flags', 'traps'):
            value = _switches(value)
        elif name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(manager._context, name, value)
    return manager
