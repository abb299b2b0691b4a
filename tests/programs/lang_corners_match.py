from dataclasses import dataclass
@dataclass
class P: x: int; y: int = 0
for v in [P(1), P(0, 2), [1, 2, 3], (), {"a": 1, "b": 2}, "s", 5, None, True, 2.5, {"k": [1, {"z": 2}]}]:
    match v:
        case P(x=0, y=yy): print("P0", yy)
        case P(a, b): print("P", a, b)
        case [first, *rest]: print("seq", first, rest)
        case []: print("empty")
        case {"a": q, **r}: print("map", q, r)
        case {"k": [_, {"z": z}]}: print("deep", z)
        case str() as s: print("str", s)
        case None | True: print("const")
        case int(n) if n > 3: print("int", n)
        case float(): print("float")
