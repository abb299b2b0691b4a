from dataclasses import dataclass, field, asdict, replace, fields, KW_ONLY, FrozenInstanceError
from typing import ClassVar
@dataclass(order=True)
class A:
    x: int
    y: list = field(default_factory=list, compare=False)
    k: ClassVar[int] = 3
@dataclass(frozen=True, slots=True)
class B:
    a: int; _: KW_ONLY; b: str = "q"
print(A(1), A(1) < A(2), asdict(A(1, [2])), replace(A(1), x=4), [f.name for f in fields(A)], B(1, b="z"), hash(B(1)) == hash(B(1)))
try: B(1).a = 3
except FrozenInstanceError as e: print(e)
for bad in (lambda: A(), lambda: A(1, 2, 3), lambda: B(1, "z")):
    try: bad()
    except TypeError as e: print(e)
