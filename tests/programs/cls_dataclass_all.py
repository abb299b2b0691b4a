from dataclasses import *
import dataclasses, typing, copy
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p = P(1, tags=["a"]); print(p, P(1) == P(1), asdict(p), astuple(p), replace(p, x=5), fields(p)[0].name, [f.default for f in fields(P)][1], is_dataclass(P), is_dataclass(p), P.__match_args__, P.__annotations__)
for bad in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, z=2), lambda: replace(p, q=1), lambda: hash(p), lambda: p < p, lambda: fields(3), lambda: asdict(P)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True, frozen=True)
class V:
    sort_index: int = field(init=False, repr=False)
    major: int
    minor: int = 0
    def __post_init__(self): object.__setattr__(self, "sort_index", self.major * 100 + self.minor)
a, b = V(1, 2), V(1, 10); print(a < b, sorted([b, a]), max(a, b), hash(a) == hash(V(1, 2)), {a: 1}, a)
for bad in (lambda: setattr(a, "major", 3), lambda: delattr(a, "major"), lambda: setattr(a, "new", 3)):
    try: bad()
    except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass(slots=True, kw_only=True)
class S:
    a: int
    b: str = "b"
s = S(a=1); print(s, S.__slots__, hasattr(s, "__dict__"))
try: s.c = 1
except AttributeError as e: print(e)
try: S(1)
except TypeError as e: print(e)
@dataclass
class Base:
    name: str
    age: int = 1
@dataclass
class Child(Base):
    toy: str = "ball"
    age: int = 2
print(Child("c"), [f.name for f in fields(Child)], Child.__init__.__annotations__ if 0 else "")
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e: print(e)
@dataclass
class C:
    count: typing.ClassVar[int] = 0
    scale: InitVar[int]
    value: int = field(default=1, metadata={"unit": "m"}, compare=False, hash=False)
    secret: str = field(default="s", repr=False)
    _: KW_ONLY
    kw: bool = True
    def __post_init__(self, scale): self.value *= scale
c = C(3, kw=False); print(c, c.secret, fields(c)[0].metadata["unit"], C(2) == C(5), c.count, len(fields(C)))
D = make_dataclass("D", [("x", int), ("y", int, field(default=5)), "z"] if 0 else [("x", int), ("y", int, field(default=5))], namespace={"add": lambda self: self.x + self.y}); print(D(1), D(1).add())
@dataclass(eq=False)
class E:
    x: int
print(E(1) == E(1), hash(E(1)) != 0)
@dataclass(repr=False, unsafe_hash=True)
class H:
    x: int
    y: int = field(default=0, hash=False)
print(hash(H(1)) == hash(H(1, 5)), H(1).__class__.__name__)
@dataclass
class Node:
    value: int
    next: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
n = Node(1, Node(2), [Node(3)]); print(n, asdict(n)); n.next = n; print(n)
match p:
    case P(x=1, y=y): print("matched", y)
match P(3, 4):
    case P(a, b): print(a, b)
class Meta:
    pass
@dataclass
class Gen(typing.Generic[typing.TypeVar("T")]):
    item: object
print(Gen(1), Gen[int](2), copy.deepcopy(p), copy.copy(p) == p)
print(P.__doc__, P.__eq__(p, 3), field(default=1), P.__dataclass_params__)
@dataclass
class Prop:
    _v: int = 1
    @property
    def v(self): return self._v
    @classmethod
    def make(cls): return cls(9)
    @staticmethod
    def s(): return "s"
    def __str__(self): return f"<{self._v}>"
print(Prop.make(), str(Prop()), repr(Prop()), f"{Prop()}", Prop().v)
P(1, 2, [3], 4)
