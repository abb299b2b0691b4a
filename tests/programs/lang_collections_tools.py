from collections import Counter, OrderedDict, ChainMap, defaultdict, deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d[0], d[-1], len(d), d.maxlen)
d.rotate(1)
print(d, d.pop(), d.popleft(), list(reversed(d)), 3 in d)
d.extend("ab")
d.extendleft("xy")
print(d, d.index(2), d.count("x"))
d.remove("x")
d.clear()
try:
    d.pop()
except IndexError as e:
    print(e)
print(deque("abc") == deque("abc"), deque([1]) + deque([2]), bool(deque()))
words = "the cat and the dog and the bird".split()
c = Counter(words)
print(c, c.most_common(2), c["the"], c["none"], sum(c.values()), c.total())
c.update(["cat", "cat"])
c.subtract({"the": 1})
print(c, sorted(c.elements())[:4], c + Counter(x=1), c - Counter(cat=2), c & Counter(cat=1, and_=5))
print(Counter("aab") | Counter("abb"), Counter(a=1) == Counter(a=1, b=0), +Counter(a=-1, b=2))
g = defaultdict(list)
for w in words:
    g[len(w)].append(w)
print(g, dict(g), g.get(99), 99 in g, g[99], g.default_factory)
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 1
print(n["a"]["b"], len(n))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o))
o.move_to_end("a", last=False)
print(list(o.items()), o == OrderedDict(c=3, a=1), o == {"c": 3, "a": 1})
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 9
print(m["a"], m["b"], dict(m), m.maps, len(m), m.new_child({"a": 0})["a"], m.parents["a"])
try:
    defaultdict(3)
except TypeError as e:
    print(e)
try:
    for x in (q := deque([1, 2])):
        q.append(x)
except RuntimeError as e:
    print(e)
