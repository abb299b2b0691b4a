# Where the rest of a sequence does not matter, its items are picked by their numbers; keys given twice.
def f(cmd):
    match cmd:
        case 0 | 1: return "small"
        case int(x) if x<0: return f"neg {x}"
        case float() | complex(): return "num"
        case "go" | "run" as w: return w
        case str(s) if s.startswith("x"): return s
        case [x]: return f"one {x}"
        case [x,y,*rest]: return f"{x},{y},{rest}"
        case {"type":"a","v":{"n":n},**rest}: return f"a {n} {rest}"
        case {"k":[_,*_]}: return "k"
        case Point(x=0,y=y): return f"on y {y}"
        case Point(a,b): return f"pt {a} {b}"
        case True: return "T"
        case None: return "N"
        case (1|2) as q, : return q
        case _: return "other"
class Point:
    __match_args__=("x","y")
    def __init__(s,x,y): s.x=x;s.y=y
for c in (0,-5,1.5,"go","xyz","zz",[1],[1,2,3],(1,2),{"type":"a","v":{"n":1},"z":2},{"k":"ab"},{"k":[1]},Point(0,2),Point(1,2),True,None,[],{},b"ab",range(2),{1,2}): print(c if not isinstance(c,Point) else "P",f(c))
class Bad: __match_args__=["x"]
try:
    match Bad():
        case Bad(1): pass
except TypeError as e: print(e)
try:
    match Point(1,2):
        case Point(1,2,3): pass
except TypeError as e: print(e)
try:
    match Point(1,2):
        case Point(1,x=1): print("no")
        case _: print("?")
except TypeError as e: print(e)
class Seq:
    def __len__(s): print("len"); return 3
    def __getitem__(s,i): print("get",i); return i*10
    def __iter__(s): print("iter"); return iter([1,2,3])
import collections.abc
collections.abc.Sequence.register(Seq)
match Seq():
    case [a,*_,b]: print(a,b)
match Seq():
    case [a,*m,b]: print(a,m,b)
match Seq():
    case [a,b,c]: print(a,b,c)
match Seq():
    case [*_]: print("any")
try:
    match {"a":1,"b":2}:
        case {"a":x,"b":y}: print(x,y)
    k="a"
    class K: a="a"; b="a"
    match {"a":1}:
        case {K.a:x,K.b:y}: print(x,y)
except ValueError as e: print(e)
