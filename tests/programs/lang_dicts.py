# Dicts: methods, order, loops.
d = {"b": 2, "a": 1}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" not in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.keys(), d.values(), d.items())
for key in d:
    print(key, d[key])
for key, value in d.items():
    print(f"{key}={value}", end=" ")
print()
d.update({"a": 10, "e": 5}, f=6)
print(d.pop("b"), d.pop("zz", None), d.setdefault("g", []), d)
d["g"].append(1)
del d["e"]
print(d, sorted(d), sum(v for v in d.values() if isinstance(v, int)))
print(dict(a=1, b=2), dict([("x", 1)]), {**d, "a": 0}, {1: "int", 1.0: "float", True: "bool"})
print({n: n * n for n in range(4)}, {}, d == dict(d), d.popitem())
counts = {}
for letter in "hello":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, max(counts, key=counts.get))
