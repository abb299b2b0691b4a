class A:
    def __str__(self): return "hi"
class I(int): pass
class S(str): pass
class L(list): pass
class X:
    def __index__(self): return 2
print("%s" % A(), "%s" % S("x"), "%d" % I(3))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = A()
for f in [lambda: "a" + a, lambda: a + "a", lambda: [1] + a, lambda: (1,) + a, lambda: b"" + a, lambda: {1} | a, lambda: {} | a, lambda: "a" * a, lambda: a * "a", lambda: "a" * X(), lambda: X() * [1], lambda: [1] * X(), lambda: 1 + a, lambda: a + 1, lambda: 1.5 * a, lambda: 1 << a, lambda: None + a, lambda: "a" - a, lambda: "%d" % a,
  lambda: I(1) + "a", lambda: "a" + I(1), lambda: S("a") + 1, lambda: S("a") + S("b"), lambda: L([1]) + [2], lambda: L([1]) + (2,), lambda: [1] + L([2]), lambda: I(2) * S("ab"), lambda: L([1]) * I(2), lambda: I(3) - a, lambda: I(3) / I(2), lambda: divmod(I(7), I(2)), lambda: I(2) ** I(3), lambda: pow(I(2), 3, I(5)), lambda: a ** 2, lambda: 2 ** a, lambda: a @ a, lambda: a // 2, lambda: a % 2, lambda: divmod(a, 2), lambda: -a, lambda: S("a") < 1, lambda: I(1) < "a", lambda: a < 1, lambda: type(I(1) + I(1)), lambda: type(S("a") * 2), lambda: type(-I(1)), lambda: type(L([1]) + [1]), lambda: len(a), lambda: a[0], lambda: S("abc")[I(1)], lambda: [1,2,3][X()], lambda: [1,2,3][I(1):], lambda: range(X()), lambda: "%s %s" % (a, I(3)), lambda: "%(x)s" % {"x": a}, lambda: "%r" % a.__class__, lambda: {**{1:2}} | L(), lambda: set() - L(), lambda: object() + 1, lambda: int + 1, lambda: print + 1, lambda: (lambda: 0) + 1, lambda: ValueError("x") + 1, lambda: Ellipsis + 1, lambda: [] + None, lambda: "a" + None, lambda: None + "a", lambda: "a" + b"b", lambda: b"a" + "b", lambda: 3 + "a", lambda: "3" * "3", lambda: "3" * 2.0, lambda: [1] * "a", lambda: {} + {}, lambda: {1} + {2}, lambda: "a" / 2, lambda: "a" // "b", lambda: [1] - [1], lambda: "a" in 3, lambda: 3 in "abc", lambda: a in [a], lambda: a == a, lambda: a != a, lambda: a == 1]:
    t(f)
class Meta(type):
    def __setattr__(cls, n, v):
        print("set", n); super().__setattr__(n, v)
    def __delattr__(cls, n):
        print("del", n); type.__delattr__(cls, n)
    @property
    def prop(cls): return cls._p
    @prop.setter
    def prop(cls, v): cls._p = v
class K(metaclass=Meta):
    a = 1
K.a = 2; K.prop = 3; print(K.prop, K.a, K._p); del K.a
try: K.a
except AttributeError as e: print(e)
setattr(K, "z", 1); delattr(K, "z")
type.__setattr__(K, "quiet", 1); print(K.quiet)
