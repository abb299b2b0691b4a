def f(*a): return a
class A:
    def m(self): pass
    @property
    def p(self): return "p"
    @p.setter
    def p(self, v): print("set", v)
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    ro = property(lambda self: 1)
for v in (f, A.__dict__['m'], A.__dict__['p'], A.__dict__['s'], A.__dict__['c'], lambda: 0, len, str.upper, A().m, A, 5, print, int):
    print(hasattr(v, '__get__'))
print(f.__get__(3), f.__get__(3)(4), f.__get__(A()).__self__.__class__, f.__get__(None, A) is f)
a = A()
A.p.__set__(a, 5)
for g in (lambda: A.p.__get__(a), lambda: A().p):
    try: print(g())
    except AttributeError as e: print(e)
class Logged:
    def __init__(self, fn): self.fn = fn
    def __get__(self, obj, owner=None): return self if obj is None else Logged(self.fn.__get__(obj, owner))
    def __call__(self, *a): print("call", self.fn.__name__, a); return self.fn(*a)
class B:
    @Logged
    def add(self, x, y): return x + y
print(B().add(1, 2), list(reversed([1, 2])), type(A.__dict__), str(A.__dict__)[:20] == repr(A.__dict__)[:20])
from types import MappingProxyType
print(MappingProxyType({"a": 1}), repr(MappingProxyType({"a": 1})), f"{MappingProxyType({})}")
class RM(type):
    def __reversed__(cls): return iter("abc")
class R(metaclass=RM): pass
print(list(reversed(R)))
