import asyncio
from enum import StrEnum, IntEnum, Flag


class Light(StrEnum):
    RED = "red"
    GREEN = "green"
    YELLOW = "yellow"

    @property
    def next(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Perm(Flag):
    R = 4
    W = 2
    X = 1


DURATION = {Light.RED: 0.3, Light.GREEN: 0.2, Light.YELLOW: 0.1}


class TrafficLight:
    def __init__(self):
        self.state = Light.RED
        self.changed = asyncio.Condition()
        self.log = []

    async def run(self, steps):
        for _ in range(steps):
            await asyncio.sleep(DURATION[self.state])
            async with self.changed:
                self.state = self.state.next
                self.log.append(self.state)
                self.changed.notify_all()

    async def wait_for(self, wanted):
        async with self.changed:
            await self.changed.wait_for(lambda: self.state == wanted)


async def car(name, light):
    print(f"{name} waits at {light.state}")
    await light.wait_for(Light.GREEN)
    print(f"{name} drives, light is {light.state!r}")


async def main():
    light = TrafficLight()
    await asyncio.gather(light.run(4), car("vw", light), car("bmw", light))
    print(light.log, [str(s) for s in light.log], Light("red") is Light.RED)
    print(Level.HIGH > 5, Level.LOW + 1, Level(10), repr(Level.LOW), f"{Level.HIGH}")
    print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.X), ~Perm.X, Perm(0), bool(Perm(0)))
    try:
        Light("blue")
    except ValueError as e:
        print(e)
    print(light.changed)


asyncio.run(main())
