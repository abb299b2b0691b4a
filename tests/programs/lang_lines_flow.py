def a(x):
    if x:
        return 1
    else:
        return 2

def b(x):
    if x:
        print("x")
    elif x == 0:
        print("0")
    print("end")

def c(x):
    if x: return 1
    return 2

def d(x):
    while x:
        x -= 1
        if x == 2:
            continue
        if x == 1:
            break
    else:
        print("else")

def e(n):
    for i in range(n):
        for j in range(n):
            if j == 1:
                break
        else:
            print("inner else")
    else:
        return i

def f(x):
    if x and (
        x > 1
    ) or x == 0:
        return "yes"

def g(x):
    if not (
        x
        and x > 1
    ):
        return "no"
    return

def h(x):
    return (
        x
        and
        x + 1
        or
        5
    )

def i(x):
    assert x, "x"
    assert x > 0

def j(x):
    if x:
        pass
    else:
        pass

def k(x):
    while True:
        if x > 3:
            return x
        x += 1

def l(x):
    for i in []:
        print(i)
    for i in [1]:
        if x:
            if x > 1:
                print("x")

def m(x):
    while x > 0 and (
        x < 10
    ):
        x -= 1

def n(x):
    if 0 < x < 3:
        print("in")
    if not x:
        print("not")
    if x is None or x in (1, 2):
        print("or")
    if (x := x + 1) > 2: print("w")

def o(x):
    def inner():
        return x
    x = 5
    return inner()

def p(x):
    global G
    G = x
    del G

def q():
    import math
    from math import (
        pi,
        tau,
    )
    return pi

def r(x):
    if False:
        print("never")
    if True:
        print("always")
    if 1:
        print("one")
    else:
        print("never")
    if __debug__:
        print("debug")
    while False:
        print("never")
    if None: pass
    while 1:
        break

def s(x):
    return

def t(x):
    raise ValueError(
        x,
        x
    )

def u(x):
    raise ValueError(
        x
    ) from (
        KeyError(1)
    )

def v(x):
    if x:
        if x > 1:
            print("a")
        else:
            print("b")
    else:
        print("c")

def w(x):
    for i in range(2):
        if x:
            print("a")
        else:
            print("b")
    return [
        i
        for i in range(x)
    ]

for func in [a, b, c, d, e, f, g, h, j, k, l, m, n, o, p, r, s, v, w]:
    for x in [0, 1, 2, 4]:
        func(x)
q()
for func in [i, t, u]:
    for x in [0, 1]:
        try:
            func(x)
        except (AssertionError, ValueError):
            print("error")
print(*[1,
        2], **{
            "sep": "-",
        })
print(
    *[1,
      2],
    sep="",
)
print(
    "a",
    sep="",
    end="\n",
)
a = b = (
    1
)
a, *b = [
    1,
    2,
]
x = not (
    a
)
x = (
    -
    a
)
x = a if a else b
x = (a if
     b else
     c)
x = [*b,
     a]
x = {**{},
     "a":
     1}
x = {1,
     2,
     a}
x = {1,
     2,
     3}
x = b[
    0:
    1
]
a += (
    1
)
