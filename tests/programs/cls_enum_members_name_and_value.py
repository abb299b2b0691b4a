import enum
from enum import Enum, IntEnum, auto


class Odd(Enum):
    name = "the name"
    value = "the value"
    plain = 3


print(list(Odd), [m.name for m in (Odd.plain,)], Odd.plain.value)
print(Odd.name, Odd.value, Odd["name"], Odd["value"])
print(Odd.name._name_, Odd.name._value_, Odd("the value"))
print(Odd.name.name, Odd.name.value, Odd.value.name)
print(Odd.plain.name, Odd.plain.value, "name" in Odd.__members__, repr(Odd.value))


class Field(Enum):
    NAME = auto()
    VALUE = auto()

    @property
    def label(self):
        return self.name.lower()


print([f.label for f in Field])


class Status(IntEnum):
    value = 1
    OTHER = 2


print(Status.value + 1, Status.OTHER.value, list(Status))
