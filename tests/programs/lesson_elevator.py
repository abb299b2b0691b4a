import asyncio


class Elevator:
    def __init__(self, floors):
        self.floor, self.floors = 0, floors
        self.calls = asyncio.PriorityQueue()
        self.arrived = [asyncio.Event() for _ in range(floors)]

    async def call(self, floor, priority=1):
        self.arrived[floor].clear()
        await self.calls.put((priority, abs(floor - self.floor), floor))
        await self.arrived[floor].wait()

    async def run(self):
        while True:
            _, _, target = await self.calls.get()
            while self.floor != target:
                await asyncio.sleep(0.1)
                self.floor += 1 if target > self.floor else -1
            print(f"doors open on floor {self.floor}")
            self.arrived[target].set()
            await asyncio.sleep(0.05)
            self.calls.task_done()


async def passenger(name, elevator, start, end, delay, priority=1):
    await asyncio.sleep(delay)
    print(f"{name} calls from {start}")
    await elevator.call(start, priority)
    print(f"{name} gets in")
    await elevator.call(end, priority)
    print(f"{name} is on {end}")


async def main():
    e = Elevator(6)
    motor = asyncio.create_task(e.run())
    await asyncio.gather(
        passenger("ann", e, 1, 5, 0),
        passenger("bob", e, 3, 0, 0.12),
        passenger("vip", e, 4, 2, 0.2, 0),
    )
    motor.cancel()
    print("at", e.floor, e.calls.empty())


asyncio.run(main())
