# Every kind of statement and expression once, most of them twice.
"""A docstring."""
from __future__ import annotations
import asyncio, os.path as p
from . import a
from .. import (b, c as d,)
from ...x.y import *

type Alias[T] = list[T]
type Pair[T: int = int, *Ts = *tuple[int], **P = [int]] = tuple[T, *Ts]

x: int
x: int = 1; y = z = 2
(x): int = 3
a.b: str = "s"
a, *b = *c, 1
[a, (b, *c)] = x
for i, *j in *x, *y: pass
else:
    pass
x += 1; y @= 2; z //= 3; x **= yield_ if 1 else 2
del a, (b), [c, d.e], f[0]
assert x, "message"
raise
raise X from None
global_ = match = case = type = _ = 1
match[0], case.x, type(x)
print(f"{x!r:>{width}} {x=} {x = !s} {{}} {'a' if x else "b"} {x:%Y-%m-%d} {lambda_: 3}")
print(f'''{
    x  # a comment
    :>10}''', rf"\d{x}", b"\x00" b'a', u"x" r"\q" "\u00e9", """a
b""")
numbers = [0, 00, 0_0, 1_000, 0xFF, 0o17, 0b1, 1., .5, 1e10, 1E-5, 1j, 0e0, 09.5, 1if 1else 2]
ops = not a or b and c < d <= e != f is not g not in h | i ^ j & k << l >> m + n - o * p / q // r % s @ t ** -u
ops = ~+-x, x if y else z, lambda: 0, lambda a, /, b=1, *c, d, e=2, **f: (yield_)
calls = f(), f(1, *a, b, k=1, *c, **d, m=2, **e), f(x for x in y), f(a := 1), f(a)(b)[c].d
subs = a[1], a[1:2], a[::3], a[1:, ...], a[*b], a[b := 1], a[x, *y]
comps = [i for i in x if i if j for k in l], {i for i in x}, {i: j for i, j in x}, (i for i in x)
displays = (), (1,), [], {}, {1, *a}, {1: 2, **b}, [*a, *b], {**a, 'b': 1,}

@decorator
@other.one(1)
class A(B, metaclass=M, *args, **kwargs):
    x = 1
    def f(self, /, a: int, b: str = "", *args: *Ts, c, d=1, **kwargs) -> None: ...
    class Inner: pass

class G[T: (int, str), *Ts, **P]: ...

def outer[T](a, b=1, *, c):
    n = 0
    def inner():
        nonlocal n
        global g
        n += 1; g = n
        return n
    try:
        pass
    except (A, B) as e:
        raise
    except C: pass
    except:
        pass
    else: pass
    finally:
        return inner
    try: pass
    finally: pass
    try:
        pass
    except* A as e:
        pass
    except* (B, C):
        for i in x:
            break
    while True:
        if x: break
        elif y:
            continue
        else: pass
    else:
        yield
    x = yield 1, *a
    yield from x
    return *a, b

async def coroutine():
    async with a as b, c: pass
    async with (a as b, c as (d, e),): pass
    with (a): pass
    with (a, b) as c: pass
    with (yield): pass
    async for x in y: await z
    else: pass
    r = [await x async for x in y if await z]
    r = {x: await y for x in z}
    g = (x async for x in y)
    await asyncio.gather(*(f(i) for i in range(3)), return_exceptions=True)
    lambda: (yield)
    def f():
        return (await_ for await_ in x)
    yield r
    return

match x, y:
    case 1 | -2 | 3.5 | 1 + 2j | -1 - 2j: pass
    case "a" "b" | b"c" | None | True: pass
    case [a, b, *_] | (a, b): pass
    case {"k": v, **rest} if v: pass
    case {}: pass
    case Point(x=0, y=a.b) | P(1, q=2,): pass
    case [1, [2, *rest]] as whole: pass
    case a.b.c: pass
    case (1): pass
    case *a, b: pass
    case name if name: pass
    case _: pass
match (x):
    case _: pass
if (n := 1) and [m := 2]: \
    pass
if 1:
	tab = 1
	if 2:
		tab = 2
