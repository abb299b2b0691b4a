x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "inner changed"
        def deepest():
            global x
            x = "global changed"
            return [x for x in range(2)], (lambda x=x: x)()
        return deepest()
    r = inner()
    return x, r
print(outer(), x)
class C:
    x = "class"
    y = x + "!"
    z = [x for _ in "a"]
    def m(self, d=x): return x, d, self.x
    class D: w = x
print(C.y, C.z, C().m(), C.D.w)
fs = []
for i in range(3):
    def f(): return i
    fs.append(f)
i = 10
print([f() for f in fs], [g() for g in [lambda: j for j in range(3)]], [g() for g in (lambda: k for k in range(3))])
def gen():
    loc = 1
    yield locals()
    loc += 1
    yield sorted(locals())
g = gen(); print(next(g)); print(next(g))
def unbound():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
unbound()
def args(a, /, b, *c, d=4, **e): return a, b, c, d, e
print(args(1, 2), args(1, 2, 3, d=5, f=6), args(1, b=2, a=3), args(*[1, 2], **{"d": 0, "z": 1}))
def star(*, k): return k
print(star(k=1))
for bad in (lambda: args(a=1, b=2), lambda: star(1), lambda: star(), lambda: args(1), lambda: args(1, 2, **{"b": 3}), lambda: args(**{1: 2})):
    try: bad()
    except TypeError as e: print(e)
print((lambda *a, **k: (a, k))(1, 2, x=3), (lambda: (yield))().__class__.__name__)
a, *b = "xyz"; (c, d), *e = [(1, 2), 3]; print(a, b, c, d, e)
[p := 3, q := p + 1]; print(p, q, (r := 5) + r)
if (m := max([3, 1])) and (n := m - 3) == 0: print(m, n)
print([y := x2 * 2 for x2 in range(3)], y, any((w := v) > 1 for v in [1, 2, 3]), w)
d = {"b": 1, "a": 2}; d["c"] = 3; del d["b"]; d["b"] = 4; print(d, list(d), list(reversed(d)), d | {"z": 0}, {**d, "a": 9}, dict(sorted(d.items())), d.pop("c"), d.popitem(), d.setdefault("n", []), d)
s = {3, 1, 2}; s.add(2); s.discard(9); print(s, s & {1, 5}, s | {9}, s - {1}, s ^ {1, 7}, s <= {1, 2, 3, 4}, frozenset(s), {*"hello"} == set("helo"), len({1, 1.0, True}))
l = [3, 1, 2]; l2 = l; l3 = l[:]; l.sort(); print(l, l2 is l, l3, l.index(2), l[::-1], l * 2, [0] * 3, l + [9], [*l, *"ab"]); l[1:2] = [7, 8]; del l[0]; l.insert(1, "i"); print(l, l.pop(), l.count(7), l)
t = 1, ; print(t, (), (1, 2) < (1, 3), (1, 2) + (3,), tuple("ab"), ("a", 1) == ("a", True), hash((1, 2)) == hash((1, 2)), t is tuple(t))
print(None is None, [] is [], "a" "b", not [], 1 if [] else 2, [] or "default", 0 or None, "" and 1, 3 and 4, 1 == 1.0, True + True, "5" * 3, -3 ** 2, 2 ** 3 ** 2, 7 // -2, not True == False, 1 in [1] == True, 1 < 2 > 1, 5 % 3 * 2)
def rec(n): return n if n < 2 else rec(n - 1) + rec(n - 2)
print([rec(n) for n in range(10)]); 
for n in range(2, 8):
    for k in range(2, n):
        if n % k == 0: print(n, "=", k, "*", n // k); break
    else: print(n, "is prime")
while (n := n - 1) > 4: 
    if n == 5: continue
    print("n", n)
else: print("while done", n)
match {"type": "circle", "r": 2, "extra": [1, 2, 3]}:
    case {"type": "circle", "r": int(r) | float(r), **rest} if r > 1: print("circle", r, rest)
match ["go", "north", "now"]:
    case ["go", ("north" | "south") as direction, *_]: print(direction)
match 5:
    case 0 | 1: print("small")
    case int() as big: print("int", big)
def div(a, b):
    try: r = a / b
    except ZeroDivisionError: return "inf"
    except TypeError as e: return f"bad: {e}"
    else: return r
    finally: print("div", a, b)
print(div(1, 2), div(1, 0), div("1", 2)); assert x == "global changed", "x is wrong"; assert not x, f"x is {x!r}"
