from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def shout(self): return self.name.upper() + "!"
    @property
    def nice(self): return f"nice {self.value}"
    @classmethod
    def default(cls): return cls.GREEN
print(Color.RED, repr(Color.RED), Color(2), Color["RED"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.shout(), Color.GREEN.nice, Color.default())
print(Color.RED == 1, Color.RED in Color, 1 in Color, 9 in Color, Color.__members__, Color, type(Color.RED), isinstance(Color.RED, Color))
for bad in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 3), lambda: delattr(Color, "RED"), lambda: Color.FOO, lambda: Color.RED < Color.GREEN, lambda: setattr(Color.RED, "value", 3)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class Level(IntEnum):
    LOW = 1
    HIGH = auto()
print(Level.HIGH, repr(Level.HIGH), Level.LOW + 1, Level.LOW < Level.HIGH, max(Level), sorted(Level), f"{Level.LOW} {Level.LOW!r} {Level.HIGH:03d}", int(Level.LOW), Level.LOW == 1, {1: "a"}[Level.LOW], [10,20,30][Level.LOW], str(Level.LOW), "%d" % Level.LOW, "%s" % Level.LOW)
class Mode(StrEnum):
    READ = auto()
    WRITE_IT = auto()
    X = "xx"
print(Mode.READ, repr(Mode.READ), Mode.WRITE_IT.value, Mode("xx"), Mode.READ == "read", Mode.READ.upper(), f"{Mode.X:>5}", Mode.READ + "!", {"read": 1}[Mode.READ], isinstance(Mode.X, str), ",".join(Mode))
class S(str, Enum):
    A = "a"
    B = "b"
print(S.A, repr(S.A), f"{S.A}", S.A == "a", S("b"), S.A.upper(), S.A.value)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, repr(Perm.RW), Perm(0), repr(Perm(0)), ~Perm.R, list(Perm), Perm.R in Perm.RW, bool(Perm(0)), list(Perm.RW), len(Perm.RW), Perm.RW.name, Perm(3), (Perm.R|Perm.X).name, Perm.R.value, Perm.RW & Perm.W, Perm.R ^ Perm.RW, Perm(7))
try: Perm(9)
except ValueError as e: print(e)
try: Perm.R | 1
except TypeError as e: print(e)
class IP(IntFlag):
    A = 1
    B = 2
print(IP.A | IP.B, repr(IP.A | IP.B), IP.A | 8, repr(IP.A | 8), repr(~IP.A), IP.A + 1, IP(3) == 3, f"{IP.A}", repr(IP(0)))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def g(self): return round(self.mass / self.radius, 2)
print(Planet.EARTH, Planet.MARS.g, Planet.EARTH.value, repr(Planet.MARS), Planet((0.64, 3.39)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")
print(Coord.PY.label, Coord(1).name)
A = Enum("A", "x y z"); print(list(A), A.y.value, A)
B = IntEnum("B", [("p", 5), ("q", 6)]); print(list(B), B.p)
try:
    @unique
    class D(Enum):
        a = 1
        b = 1
except ValueError as e: print(e)
try:
    class E2(Color): pass
except TypeError as e: print(e)
class Miss(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "?" else None
print(Miss("?"), Miss.A.name)
try:
    class Dup(Enum):
        a = 1
        a = 2
except TypeError as e: print(e)
class Au(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    ONE = auto()
    TWO = auto()
print([m.value for m in Au], {Color.RED: 1}[Color.RED], hash(Color.RED) == hash("RED"))
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED: print("r")
class O(Enum):
    A = [1]
    B = {}
    C = lambda x: x
    D = nonmember(5)
print(O([1]), list(O), O.D, O.C(3), [1] in O)
import json
print(json.dumps({"l": Level.LOW, "m": Mode.READ, "s": S.A}))
print(Color.RED._sort_order_ if hasattr(Color.RED, "_sort_order_") else None, dir(Color)[:2], Color.RED.__class__, Color.__name__, enum.Enum)
Color(7)
