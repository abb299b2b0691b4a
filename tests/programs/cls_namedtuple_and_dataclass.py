from collections import namedtuple
from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError
from typing import NamedTuple

P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), P._fields, P._make([7, 8]))
x, y = p
print(x, y, p == (1, 0), isinstance(p, tuple), len(p), hash(p) == hash((1, 0)))
try:
    p.x = 3
except AttributeError as e:
    print(e)
try:
    P()
except TypeError as e:
    print(e)


class Employee(NamedTuple):
    name: str
    id: int = 3

    def greet(self):
        return f"hi {self.name}"


e = Employee("Guido")
print(e, e.greet(), e.id, Employee.__annotations__ if False else Employee._fields)


@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False)
    tags: list = field(default_factory=list, repr=False)

    def __post_init__(self):
        self.label = f"{self.name}@{self.price}"


@dataclass(frozen=True)
class Frozen:
    a: int
    b: int = 2


i, j = Item(2.5, "tea"), Item(1.5, "milk", ["cold"])
print(i, j, i > j, sorted([i, j]), i.label, asdict(j), astuple(i), [f.name for f in fields(i)])
print(replace(i, price=9), i == Item(2.5, "other"), i.tags is Item(1, "x").tags)
f = Frozen(1)
print(f, hash(f) == hash(Frozen(1)), {f: 1}[Frozen(1, 2)])
try:
    f.a = 5
except FrozenInstanceError as err:
    print(type(err).__name__, err)
try:
    Item()
except TypeError as err:
    print(err)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as err:
    print(err)
