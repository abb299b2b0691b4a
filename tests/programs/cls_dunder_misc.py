class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = amount, currency

    def __str__(self):
        return f"{self.amount:.2f} {self.currency}"

    def __repr__(self):
        return f"Money({self.amount!r}, {self.currency!r})"

    def __format__(self, spec):
        return f"<{spec}>" if spec else str(self)

    def __int__(self):
        return int(self.amount)

    def __float__(self):
        return float(self.amount)

    def __index__(self):
        return int(self.amount)

    def __round__(self, n=None):
        return Money(round(self.amount, n), self.currency)

    def __divmod__(self, other):
        q, r = divmod(self.amount, other)
        return Money(q), Money(r)

    def __pow__(self, n, mod=None):
        return Money(pow(self.amount, n, mod) if mod else self.amount**n)

    def __matmul__(self, other):
        return f"{self} @ {other}"

    def __lshift__(self, n):
        return f"<< {n}"

    def __invert__(self):
        return "inverted"

    def __pos__(self):
        return self

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount

    def __hash__(self):
        return hash(self.amount)

    def __dir__(self):
        return ["b", "a"]

    def __del__(self):
        pass


m = Money(3)
print(m, repr(m), f"{m} {m:>10} {m!r:>20}", "%s %r" % (m, m), str([m]))
print(int(m), float(m), [10, 20, 30, 40][m], "x" * m if False else range(m), hex(m), round(Money(2.567), 1))
print(divmod(Money(7), 2), Money(2) ** 3, pow(Money(2), 3, 5), m @ 2, m << 1, ~m, +m is m)
print({m: 1}[Money(3)], m in [Money(3)], dir(m), len({Money(1), Money(1), Money(2)}))
print("{:x}".format(m), "{0!s:*^12}".format(m), format(m), format(m, "q"))
for expr in (lambda: m + 1, lambda: 1 - m, lambda: m >> 2, lambda: -m, lambda: m < 3, lambda: m[0], lambda: len(m), lambda: m(), lambda: iter(m)):
    try:
        expr()
    except TypeError as e:
        print(e)
