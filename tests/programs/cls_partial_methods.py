# Partial methods of all kinds of methods, and how partial objects are shown.
import asyncio
import functools
from abc import ABC, abstractmethod


class Cell:
    def set_state(self, state, *, quiet=False):
        print(type(self).__name__, state, quiet)
        return self

    async def fetch(self, name, delay):
        await asyncio.sleep(delay)
        return name

    @staticmethod
    def of(a, b):
        return ("static", a, b)

    @classmethod
    def make(cls, a, b):
        return (cls.__name__, a, b)

    alive = functools.partialmethod(set_state, True)
    quiet = functools.partialmethod(alive, quiet=True)
    quick = functools.partialmethod(fetch, delay=0.1)
    static = functools.partialmethod(of, 1)
    class_level = functools.partialmethod(make, 2)


cell = Cell()
cell.alive().quiet()
Cell.alive(cell)
print(cell.static(2), Cell.static(3), cell.class_level(4), Cell.class_level(5))
print(asyncio.run(cell.quick("a")))
print(repr(Cell.__dict__["quiet"]).split(" at ")[0], cell.class_level.__self__)
for wrong in (None, 1):
    try:
        functools.partialmethod(wrong)
    except TypeError as e:
        print(e)


class Shape(ABC):
    @abstractmethod
    def draw(self, pen):
        ...

    red = functools.partialmethod(draw, "red")


try:
    Shape()
except TypeError as e:
    print(e)


class Later(functools.partial):
    pass


later = Later(print, 1, sep="-")
print(str(later).replace("<built-in function print>", "print"), later(2), later.func is print)
circle = functools.partial(max, [])
circle.args[0].append(circle)
print(circle)
