def describe(x):
    match x:
        case None:
            return "nothing"
        case True | False:
            return "bool"
        case 0:
            return "zero"
        case int() | float() if x < 0:
            return "negative"
        case int(n):
            return f"int {n}"
        case str() as s if s.isupper():
            return f"shout {s}"
        case "quit" | "exit":
            return "leave"
        case "go", direction:
            return f"going {direction}"
        case [first, *rest] if rest:
            return f"first {first} rest {rest}"
        case [only]:
            return f"only {only}"
        case []:
            return "empty"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": kind, **others}:
            return f"{kind} with {others}"
        case (a, b):
            return "unreachable"
        case _:
            return f"something else: {type(x).__name__}"


for x in (None, True, 0, -3, -1.5, 7, "HI", "quit", "hello", ("go", "north"), [1, 2, 3], [9], [], (),
          {"type": "circle", "r": 2, "z": 1}, {"type": "square", "side": 1}, {"a": 1}, 2.5, {1}, b"x", ["go", "up"]):
    print(repr(x), "->", describe(x))
match 5:
    case 1:
        print("one")
print("no match is no error")
match 1, 2, 3:
    case a, *_, c:
        print(a, c)
match {"k": [1, {"d": "deep"}]}:
    case {"k": [int(i), {"d": str(s)}]}:
        print(i, s)
