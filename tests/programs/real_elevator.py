from __future__ import annotations
import asyncio
from enum import Enum, IntEnum, auto, Flag
from dataclasses import dataclass, field


class Direction(IntEnum):
    DOWN = -1
    IDLE = 0
    UP = 1


class Door(Enum):
    OPEN = auto()
    CLOSED = auto()

    def __invert__(self):
        return Door.CLOSED if self is Door.OPEN else Door.OPEN


class Access(Flag):
    LOBBY = auto()
    OFFICE = auto()
    ROOF = auto()
    ALL = LOBBY | OFFICE | ROOF


@dataclass
class Elevator:
    floors: int
    floor: int = 1
    direction: Direction = Direction.IDLE
    door: Door = Door.CLOSED
    stops: set[int] = field(default_factory=set)
    log: list[str] = field(default_factory=list, repr=False)

    def __post_init__(self):
        self.wake = asyncio.Event()

    def call(self, floor: int) -> None:
        if not 1 <= floor <= self.floors:
            raise ValueError(f"no floor {floor}")
        self.stops.add(floor)
        self.wake.set()

    def choose(self) -> Direction:
        if not self.stops:
            return Direction.IDLE
        above = any(f > self.floor for f in self.stops)
        below = any(f < self.floor for f in self.stops)
        match self.direction, above, below:
            case Direction.UP, True, _:
                return Direction.UP
            case Direction.DOWN, _, True:
                return Direction.DOWN
            case _, True, _:
                return Direction.UP
            case _, _, True:
                return Direction.DOWN
        return Direction.IDLE

    async def run(self):
        while True:
            if self.floor in self.stops:
                self.stops.remove(self.floor)
                self.door = ~self.door
                print(f"  floor {self.floor}: {self.door.name}")
                await asyncio.sleep(0.5)
                self.door = ~self.door
            self.direction = self.choose()
            if self.direction is Direction.IDLE:
                self.wake.clear()
                if self.stops:
                    continue
                try:
                    await asyncio.wait_for(self.wake.wait(), timeout=3)
                except TimeoutError:
                    print("  going to sleep at", self.floor)
                    return
                continue
            await asyncio.sleep(0.2)
            self.floor += self.direction
            print(f"  {'^' if self.direction > 0 else 'v'} {self.floor}")


async def main():
    e = Elevator(6)
    print(e)
    t = asyncio.create_task(e.run())
    await asyncio.sleep(0.1)
    e.call(4); e.call(2)
    await asyncio.sleep(0.9)
    e.call(1)
    e.call(6)
    try:
        e.call(9)
    except ValueError as err:
        print(err)
    await t
    print(e.direction, repr(e.direction), f"{e.direction}", f"{e.direction:>5d}|", Direction(-1).name, e.door)
    print(Access.LOBBY | Access.ROOF, Access.ALL, Access.OFFICE in Access.ALL, ~Access.LOBBY, Access(0), [a.name for a in Access])
    print(Direction.UP + 1, Direction.UP == 1, max(Direction), sorted(Direction), Door.OPEN == 1)
    try:
        Door.OPEN = 3
    except AttributeError as err:
        print(err)
    Door.AJAR


asyncio.run(main())
