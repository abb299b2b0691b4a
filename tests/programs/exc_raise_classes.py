class E(Exception):
    def __init__(self):
        super().__init__("default msg")
class F(Exception):
    def __init__(self, a): pass
class G(Exception):
    def __new__(cls): return 3
def show(f):
    try: f()
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
def r(x, y=None):
    raise x from y
def r2(x):
    raise x
show(lambda: r2(E)); show(lambda: r2(F)); show(lambda: r2(G)); show(lambda: r(E, E)); show(lambda: r(ValueError, F)); show(lambda: r(3)); show(lambda: r(ValueError, 3)); show(lambda: r(ValueError, int))
def h():
    try: raise E
    except E as e: raise E from e
show(h)
def i():
    try:
        raise ValueError
    except 3: pass
show(i)
def j():
    try:
        raise ValueError
    except (KeyError, 'a'): pass
show(j)
def k():
    try:
        raise ValueError
    except* (KeyError, 'a'): pass
show(k)
def l():
    try:
        raise ValueError
    except* ExceptionGroup: pass
show(l)
def m():
    raise
show(m)
assert_ = lambda: (_ for _ in ()).throw(AssertionError)
show(assert_)
def n():
    assert 1 == 2, (1, 2)
show(n)
def o():
    assert False
show(o)
raise E
