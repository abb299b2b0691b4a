import asyncio


class Light:
    def __init__(self, name):
        self.name = name
        self.changed = asyncio.Condition()
        self.color = "red"

    async def set(self, color):
        async with self.changed:
            self.color = color
            print(f"{self.name} is {color}")
            self.changed.notify_all()

    async def wait_for(self, color):
        async with self.changed:
            await self.changed.wait_for(lambda: self.color == color)


async def controller(a, b):
    for _ in range(2):
        await a.set("green")
        await asyncio.sleep(0.5)
        await a.set("red")
        await b.set("green")
        await asyncio.sleep(0.5)
        await b.set("red")


async def car(n, light, arrives):
    await asyncio.sleep(arrives)
    print(f"car {n} arrives at {light.name} ({light.color})")
    await light.wait_for("green")
    print(f"car {n} crosses {light.name}")


async def main():
    a, b = Light("north"), Light("east")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(controller(a, b))
        for n, (light, t) in enumerate([(a, 0.1), (b, 0.2), (b, 0.6), (a, 0.7), (a, 1.05)]):
            tg.create_task(car(n, light, t))


asyncio.run(main())
