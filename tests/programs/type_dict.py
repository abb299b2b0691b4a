d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, 5 in i)
d["d"] = 4
print(k, list(v), list(reversed(d)), list(reversed(d.items())), list(reversed(v)), type(k).__name__)
print(k & {"a", "z"}, k | ["q"], k - {"a"}, k ^ {"a", "z"}, i & {("a", 1)}, {"a", "z"} & k, {"a"} | k, k == {"a", "b", "c", "d"}, k >= {"a"}, k < {"a"})
print(k.isdisjoint(["x"]), k == d.keys(), v == d.values(), i == d.items(), k.isdisjoint("a"))
print(d.get("a"), d.get("z"), d.get("z", 0), d.pop("a"), d.pop("z", None), d.popitem(), d.setdefault("b", 9), d.setdefault("n"), d)
d.update({"b": 20}, x=1)
d.update([("p", 1), ["q", 2]])
d.update(zip("rs", range(2)))
d.update(n=5)
d.update()
print(d, dict(a=1), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), dict(), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print({"a": 1} | {"b": 2, "a": 3}, {**{"a": 1}, "b": 2}, d.copy() == d, d == dict(d), {1: 2} == {1.0: 2.0}, {1: [2]} != {1: [3]})
e = {"x": 1}
e |= [("y", 2)]
e |= {"z": 3}
print(e, bool({}), bool(e), list(e), *e, sorted(e.items(), reverse=True), max(e), e.keys() - {"x"})
del e["x"]
e["x"] = 5
print(e, next(iter(e)), e.__len__(), {k: v for k, v in e.items() if v > 2}, len(e))
e.clear()
print(e, {1: "int", True: "bool", 1.0: "float"}, {(1, 2): 3}[1, 2], {None: 0}, {"a": {"b": {"c": 1}}}["a"]["b"]["c"])


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), {**{"p": 1}}, dict(Mapping(), r=1))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return self.name == getattr(other, "name", None)

    def __repr__(self):
        return f"Key({self.name})"


x = {Key("a"): 1, Key("b"): 2}
print(x[Key("a")], x.get(Key("c")), Key("b") in x, x)
x[Key("b")] = 5
print(x, x.pop(Key("a")), 1 in x)


def fails(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def grow():
    d = {1: 1, 2: 2}
    for key in d:
        d[key + 10] = 1


def swap():
    d = {1: 1}
    for key in d:
        del d[key]
        d[key + 1] = 1


def shrink():
    d = {1: 1, 2: 2}
    for key in d.items():
        d.pop(1, None)


fails(grow)
fails(swap)
fails(shrink)
fails(lambda: {}["x"])
fails(lambda: {}[[]])
fails(lambda: {[]: 1})
fails(lambda: {}.pop("x"))
fails(lambda: {}.popitem())
fails(lambda: dict([1]))
fails(lambda: dict([(1, 2, 3)]))
fails(lambda: dict(5))
fails(lambda: dict("ab"))
fails(lambda: {}.update(5))
fails(lambda: {}.update([[1]]))
fails(lambda: {}.get())
fails(lambda: {}.get(1, 2, 3))
fails(lambda: {} + {})
fails(lambda: {} | [])
fails(lambda: {} < {})
fails(lambda: {}.keys() + 1)
fails(lambda: {}.values() & {1})
fails(lambda: {1: 2}.keys()[0])
fails(lambda: {}.nope)
fails(lambda: dict(1, 2))
fails(lambda: {}.fromkeys())
fails(lambda: len(5))
