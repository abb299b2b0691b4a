import functools
@functools.singledispatch
def show(x): raise TypeError(f"no {x!r}")
@show.register
def _(x: int): return 1 / x
print(show(2))
try: show()
except TypeError as e: print(e)
class A:
    @functools.singledispatchmethod
    def f(self, x): raise NotImplementedError
    @f.register
    def _(self, x: str): return x + 1
    @functools.cached_property
    def c(self): return self.nothing
try: A().f()
except TypeError as e: print(e)
for g in (lambda: A().c, lambda: A().f(1), lambda: show("s"), lambda: show(0)):
    try: g()
    except Exception as e: print(repr(e))
A().f("a") if 0 else show(0)
