a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4, 5}, a < a, a.isdisjoint({9}))
a.add(10)
a.discard(99)
a.update([20], (30,))
print(sorted(a), len(a), 10 in a, a.issuperset({1}))
try:
    a.remove(99)
except KeyError as e:
    print("KeyError", e)
a &= {1, 2}
a |= {7}
print(a, frozenset([1, 2]) == {1, 2}, {frozenset({1}): "fs"}[frozenset({1})])
print({x % 3 for x in range(10)}, set("hello") == set("olleh"), set(), {*[1, 2], *(2, 3)})
try:
    {[]}
except TypeError as e:
    print(e)
d = {"b": 1, "a": 2}
d["c"] = 3
print(d, list(d), d.items(), d.keys() & {"a", "z"}, "b" in d, d.get("q"), d.get("q", 0))
print(d.pop("b"), d.pop("zz", None), d.setdefault("new", []), d, d | {"a": 9}, {**d, "x": 1})
d.update(a=5, k=6)
print(d.popitem(), dict(zip("ab", range(2))), dict([("x", 1)]), dict.fromkeys("ab", 0), {v: k for k, v in {"p": 1}.items()})
inverted = {}
for word in ("apple", "avocado", "bean", "beet", "corn"):
    inverted.setdefault(word[0], []).append(word)
print(inverted, sorted(inverted.items(), key=lambda kv: -len(kv[1])), max(inverted, key=lambda k: len(inverted[k])))
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
print(list(reversed({"x": 1, "y": 2})), {1: "a", 1.0: "b", True: "c"}, d == dict(reversed(list(d.items()))))
nested = {"a": {"b": {"c": 1}}}
print(nested["a"]["b"]["c"], nested.get("x", {}).get("y"), str(nested), len(nested))
try:
    nested["a"]["q"]["c"]
except KeyError as e:
    print(repr(e))
del d["a"]
print("a" in d, any(d), all(d.values()), sum({1: 2, 3: 4}), min({5, 2, 9}), list(enumerate({"k": 1})))
