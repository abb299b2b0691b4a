from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Box(Generic[T]):
    item: T


box: Box[int] = Box(3)
try:
    box.other = 1
except AttributeError as e:
    print(e)
print(box, Box[int](4))
