from __future__ import annotations
import typing
from typing import NamedTuple, Optional, TypedDict, ForwardRef, get_type_hints
from dataclasses import dataclass, fields


class Node(NamedTuple):
    value: int
    next: Optional[Node] = None
    tags: "list[str]" = ()


print(Node(1), Node.__annotations__, Node._field_defaults)
print(get_type_hints(Node))


class Movie(TypedDict):
    title: str
    sequel: Movie


print(Movie.__annotations__)


@dataclass
class Point:
    x: int
    other: Point | None = None


print([f.type for f in fields(Point)], Point(1))
ref = ForwardRef("int")
print(ref, ref.__forward_arg__, ref == ForwardRef("int"))
Pair = NamedTuple("Pair", [("a", "int"), ("b", str)])
print(Pair.__annotations__, Pair(1, 2))
