from collections import *
import collections
c = Counter("mississippi")
print(c, c.most_common(2), +Counter(a=-1, b=2), -Counter(a=-1, b=2), c["zz"], list(Counter(a=2).elements()), c.total(), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1))
c.subtract("miss"); print(c); c.update({"m": 5}); print(c["m"]); del c["nope"]
c += Counter("z"); print(c); c -= Counter("m" * 3); print(c); c &= Counter("iii"); print(c); c |= Counter(q=3); print(c)
print(Counter(a=3) & Counter(a=1), Counter(["x", "y", "x"]).copy(), Counter.fromkeys if False else "", isinstance(c, dict))
try: Counter.fromkeys("ab")
except NotImplementedError as e: print(e)
d = defaultdict(list, {1: [2]}); d[3].append(1); print(d, d.get(5), 5 in d, d.default_factory, dict(d), repr(d))
try: defaultdict(5)
except TypeError as e: print(e)
d2 = defaultdict(lambda: defaultdict(int)); d2["a"]["b"] += 1; print(d2["a"], len(d2))
try: defaultdict()[1]
except KeyError as e: print(repr(e))
print(defaultdict(int, a=1) | {"b": 2}, {"z": 1} | defaultdict(int), d.copy())
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); print(o, o.popitem(), o.popitem(last=False), list(reversed(o)), o)
print(OrderedDict([("a", 1), ("b", 2)]) == OrderedDict([("b", 2), ("a", 1)]), OrderedDict(a=1, b=2) == dict(b=2, a=1))
try: o.move_to_end("zz")
except KeyError as e: print(repr(e))
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); m["c"] = 9
print(m, m["b"], dict(m), list(m), len(m), m.maps, m.new_child({"z": 0}), m.parents, "b" in m, m.get("q", 7), list(m.items()), m.pop("c"), m == {"a": 1, "b": 3})
try: m["nope"]
except KeyError as e: print(e)
try: del m["b"]
except KeyError as e: print(e)
P = namedtuple("P", "x y", defaults=[0])
p = P(1); print(p, p._replace(y=5), p._asdict(), P._fields, P._field_defaults, P._make([3, 4]), p == (1, 0), p.x, p[1], P.__doc__, P.x.__doc__ , hash(p) == hash((1, 0)), P.__match_args__)
x, y = p
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: p._replace(q=1), lambda: setattr(p, "x", 1), lambda: setattr(p, "q", 1), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: namedtuple("Q", "_a"), lambda: namedtuple("1Q", "a"), lambda: p.zzz, lambda: P._make([1])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple("R", "a class a", rename=True)._fields)
class Sub(P):
    __slots__ = ()
    @property
    def s(self): return self.x + self.y
print(Sub(1, 2), Sub(1, 2).s, Sub(3)._replace(x=9))
u = UserDict(a=1); u["b"] = 2
print(u, u.data, len(u), "a" in u, dict(u), u.get("z"), isinstance(u, dict))
class Up(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
q = Up(a=1); q.update(b=2); q["c"] = 3; print(q, q.setdefault("D", 4))
l = UserList([1, 2]); l.append(3); print(l, l.data, l + [4], l[0:2], len(l), isinstance(l, list))
s = UserString("abc"); print(s, s.upper(), s + "d", len(s), repr(s), s == "abc")
dq = deque([1, 2, 3], maxlen=3); dq.append(4); dq.rotate(1); dq.extendleft([9]); print(dq, dq.maxlen, dq[0], dq.index(4), dq.count(9), list(reversed(dq)), dq.copy(), deque("ab") + deque("c"), deque("ab") * 2)
