# How members are shown whose class has a `__str__` of its own: the format without a spec is the str.
from enum import Enum, IntEnum, IntFlag, StrEnum


class Priority(IntEnum):
    LOW = 1
    HIGH = 2

    def __str__(self):
        return self.name.title()


class State(StrEnum):
    IDLE = "idle"

    def __str__(self):
        return f"<{self.name}>"


class Level(IntFlag):
    A = 1
    B = 2

    def __str__(self):
        return f"flag {self.value}"


class Code(int, Enum):
    OK = 200

    def __str__(self):
        return "fine"


class Plain(IntEnum):
    ONE = 1


for member in (Priority.HIGH, State.IDLE, Level.A | Level.B, Code.OK, Plain.ONE):
    print(member, f"{member}", format(member), "{}".format(member), "%s" % member, f"{member!r}", f"{member:>8}")
print(f"{Priority.LOW:03d}", f"{Plain.ONE:02}", f"{State.IDLE:.2}")
