from collections import *
c = Counter("abracadabra"); print(c.most_common(2), +Counter(a=-1, b=2), c - Counter("a"), -Counter(a=-1))
d = defaultdict(list); d["a"].append(1); print(d, dict(d), d.copy())
o = OrderedDict(a=1, b=2); o.move_to_end("a"); print(o, o.popitem(last=False), OrderedDict(a=1) == {"a": 1})
P = namedtuple("P", "x y", defaults=[0]); p = P(1); print(p, p._replace(x=5), P._fields, p._asdict())
try: p.x = 3
except AttributeError as e: print(e)
q = deque([1, 2, 3], maxlen=3); q.appendleft(0); q.rotate(1); print(q)
m = ChainMap({"a": 1}, {"b": 2}); print(m["b"], dict(m), m.new_child({"c": 3}))
