class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

def m(v):
    match v:
        case 1:
            return "one"
        case "a" | "b":
            return "ab"
        case [1, 2]:
            return "12"
        case [x, *rest] if len(rest) > 2:
            return rest
        case {"k": v, **rest}:
            return v
        case P(x=0, y=y):
            return y
        case P(
            1,
            z
        ):
            return z
        case None:
            return "none"
        case (
            True
            | False
        ):
            return "bool"
        case [
            a,
            [b,
             c],
        ]:
            print(a)
        case str() as s:
            print(s)
        case float(f):
            print(f)
        case _:
            print("other")

def n(v):
    match (
        v
    ):
        case 1:
            pass
        case 2:
            print(2)

def o(v):
    match v:
        case 1: print(1)
        case 2: print(2)
        case x: print(x)
    print("end")

def p(v):
    for i in v:
        match i:
            case 1:
                continue
            case 2 if i:
                break
            case _ if i > 3:
                pass

for v in [1, "a", "b", "c", [1, 2], [1, 2, 3, 4], {"k": 5}, P(0, 1), P(1, 2), P(3, 4), None, True, False, [1, [2, 3]], 1.5, 7, (1,)]:
    print(m(v))
for v in (1, 2, 3):
    n(v)
    o(v)
p([1, 4, 3, 2, 1])
