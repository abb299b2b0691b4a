import functools

def deco(f):
    return f

def deco2(*args):
    def inner(f):
        return f
    return inner

@deco
def f():
    pass

@deco2(
    1,
    2,
)
@deco
@deco2(1)
def g(a=1,
      b=2):
    return a

@deco
class C:
    x = 1

@deco2(
    "x",
)
@deco
class D(
    C,
    metaclass=type,
):
    """doc"""
    y = 2

    @deco
    @deco2(1)
    def m(self):
        return 1

    @staticmethod
    def s(): return 1

    @property
    def p(self):
        return 1

    @p.setter
    def p(self, value):
        pass

class E(C, D if False else object): pass
class F:
    pass
class G: "doc"
class H:
    "doc"
class I:
    def f(self): pass
class J:
    if True:
        x = 1
class K:
    x = 1
    for i in range(2):
        y = i
class L:
    x: int
    y: "str" = 1
f()
g()
D().m()
D.s()
D().p
D().p = 1

def outer(n):
    @functools.wraps(f)
    def inner(
        x
    ):
        nonlocal n
        n += 1
        return n
    return inner
outer(1)(2)

@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else (
        fib(n - 1)
        + fib(n - 2)
    )
fib(4)
x = lambda: 1
x()
y = [
    lambda: 1,
    lambda: (
        2
    ),
]
for z in y: z()
