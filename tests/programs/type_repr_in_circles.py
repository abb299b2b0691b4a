# A container that is being shown shows itself as dots, also through a program's own __repr__;
# a protocol with attributes can be asked for instances.
from typing import Protocol, runtime_checkable


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []
        self.by_name = {}

    def __repr__(self):
        return f"Node({self.name}, {self.links!r}, {self.by_name})"


a, b = Node("a"), Node("b")
a.links.append(b)
b.links.append(a.links)
print(a)
print(b)
print(a.links)
a.by_name["b"] = b
b.by_name["up"] = a.by_name
b.links.clear()
print(a.by_name)
print(str(b), [b, b])


class Broken:
    def __init__(self):
        self.inside = [self]

    def __repr__(self):
        raise ValueError("no repr")


broken = Broken()
for _ in range(2):
    try:
        print(broken.inside)
    except ValueError as e:
        print(e)


class Bag:
    def __init__(self, *items):
        self.items = {*items}

    def __repr__(self):
        return f"Bag{self.items}"


bag = Bag(1)
bag.items.add(bag)
bag.items.discard(1)
print(bag, bag.items)


@runtime_checkable
class HasName(Protocol):
    name: str


print(isinstance(a, HasName), isinstance(bag, HasName))
match a:
    case HasName(name=name):
        print("named", name)
