# Where it begins and what its methods set; what super() says; the name of a property.
class P:
    @property
    def x(self): "doc x"; return 1
    @x.setter
    def x(self,v): pass
print(P.x.__doc__, P.x.__name__, P.x.fget.__name__, P.x)
print(property(None).__doc__, P.x.__isabstractmethod__)
try: property().__name__
except AttributeError as e: print(e)
class S(super):
    pass
class A:
    def f(self): return super().g()
try: A().f()
except AttributeError as e: print(e)
def h(): return super().x
try: h()
except RuntimeError as e: print(e)
for f in (lambda: super(int,"a"), lambda: super(3,4), lambda: super(A).f, lambda: super(A,A()).zork, lambda: super(A, A)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(super(A,A()), super(A))
class Q:
    y = 1

    def m(self):
        self.z = 1
        self.w, other = 2, 3
        self.z += 1


class M(type):
    def __new__(meta, name, bases, names):
        print(name, list(names))
        return super().__new__(meta, name, bases, names)


class R(metaclass=M):
    """Has a text."""

    def m(self):
        self.only = 1


print(Q.__firstlineno__, set(Q.__static_attributes__), R.__firstlineno__, R.__static_attributes__)
