import enum
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Shape:
    __match_args__ = ("name", "size")

    def __init__(self, name, size):
        self.name, self.size = name, size


class Color(enum.Enum):
    RED = 1
    BLUE = 2


LIMIT = 10


class Const:
    MAX = 99


def look(x):
    match x:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "a point"
        case Shape("square", size=s):
            return f"square {s}"
        case Shape(name, _):
            return f"shape {name}"
        case Color.RED:
            return "red"
        case Const.MAX:
            return "max"
        case ValueError(args=[message]):
            return f"error {message}"
        case [Point(a, _), Point(b, _)]:
            return f"two points {a} {b}"
        case {"p": Point(px, py)}:
            return f"inside {px},{py}"
        case str(s) | bytes(s):
            return f"text {s}"
        case other:
            return f"other {other}"


for x in (Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Shape("square", 4), Shape("disc", 1), Color.RED, Color.BLUE,
          99, ValueError("v"), [Point(1, 2), Point(3, 4)], {"p": Point(5, 6)}, "s", b"b"):
    print(look(x))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as e:
    print(e)
try:
    match object():
        case Const(1):
            print("?")
        case Shape(a, b):
            pass
    print("not instances")
    match Const():
        case Const(1):
            pass
except TypeError as e:
    print(e)
