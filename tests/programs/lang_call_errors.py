# 3.13: What a call says when its arguments do not fit.
def f(a, b, c=3):
    pass


def g(*, k):
    pass


def h(a, /):
    pass


def two(*, k, m):
    pass


def none():
    pass


def said(function):
    try:
        function()
    except TypeError as error:
        print(error)


said(lambda: f())
said(lambda: f(1))
said(lambda: f(1, 2, 3, 4))
said(lambda: f(1, 2, x=1))
said(lambda: f(1, 2, a=1))
said(lambda: g())
said(lambda: g(1))
said(lambda: h(a=1))
said(lambda: two())
said(lambda: none(1))
said(lambda: none(1, 2))
said(lambda: none(x=1))
said(lambda: f(*5))
said(lambda: f(**5))
said(lambda: print(wrong=1))
said(lambda: len())
said(lambda: len(1, 2))


def swap():
    a, b = 1, 2, 3


def short():
    a, b, c = 1, 2


def single():
    a, b = 5


for unpack in (swap, short, single):
    try:
        unpack()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
