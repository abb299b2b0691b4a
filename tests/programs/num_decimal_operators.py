# Each operator on numbers of each kind.
from decimal import Decimal as D
import operator as o
xs = [D(s) for s in "0 -0 1 -2.5 3.14159 1E+10 99.995 7E-7 Infinity NaN".split()]


def told(f, *args):
    try:
        return f(*args)
    except ArithmeticError as e:
        return type(e).__name__, str(e)


for x in xs:
    print(x, *(told(f, x) for f in (
        repr, D.normalize, D.to_eng_string, round, D.adjusted, D.sqrt, D.exp, D.ln, D.log10, o.neg, abs, D.number_class,
        D.next_plus, bool, D.as_tuple) if f is not round or x.is_finite()))
    print(f"{x:.2f}|{x:e}|{x:g}|{x:>15}|{x:010.3f}|{x:+,.1f}|{x:%}|{x:.3e}|{x:.2g}|{x:<8}|{x:^9.1f}|{x:n}|{x:.0f}")
    for y in xs:
        print(x, y, *(told(f, x, y) for f in (
            o.add, o.sub, o.mul, o.truediv, o.floordiv, o.mod, o.eq, o.lt, D.compare, D.max, divmod, D.quantize,
            D.remainder_near)), sep=' | ')
