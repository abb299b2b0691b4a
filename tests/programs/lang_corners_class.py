class D:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o): return (self.n, i is None)
class A:
    d = D()
    __slots__ = ("x",)
    def __init__(self): self.x = 1
a = A(); print(a.d, A.d)
try: a.y = 1
except AttributeError as e: print(e)
class P:
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
p = P(); p.v = 3; print(p.v, P.v.__doc__); del p.v
try: p.v
except AttributeError as e: print(e)
class M(type):
    def __call__(cls, *a): return super().__call__(*a)
    def __len__(cls): return 7
class B(metaclass=M): pass
print(len(B), type(B), B().__class__.__name__, isinstance(B, M))
class MyD(dict):
    def __missing__(self, k): return k * 2
    def __getitem__(self, k): return super().__getitem__(k)
print(MyD()[3], MyD(a=1), {**MyD(a=1)})
class E1(Exception):
    def __str__(self): return "custom"
try: raise E1(1)
except E1 as e: print(e, repr(e))
class H:
    def __eq__(self, o): return True
try: hash(H())
except TypeError as e: print(e)
print(vars(P)["v"], type(A.__dict__["x"]).__name__)
print(object.__repr__ is H.__repr__, int.__add__(1, 2), (1).__add__("a"))
class C1: 
    def __init_subclass__(cls, tag=None, **k): cls.tag = tag
class C2(C1, tag="q"): pass
print(C2.tag, C2.__mro__)
