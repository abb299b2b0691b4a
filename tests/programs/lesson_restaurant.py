import asyncio
import itertools


class Kitchen:
    def __init__(self, stoves):
        self.stoves = asyncio.Semaphore(stoves)
        self.orders = itertools.count(1)

    async def cook(self, dish, minutes):
        number = next(self.orders)
        async with self.stoves:
            print(f"#{number} {dish} on the stove")
            await asyncio.sleep(minutes / 10)
        print(f"#{number} {dish} ready")
        return dish


async def table(name, kitchen, dishes, patience):
    try:
        async with asyncio.timeout(patience / 10):
            served = await asyncio.gather(*(kitchen.cook(d, m) for d, m in dishes))
            print(f"table {name} eats {served}")
            return True
    except TimeoutError:
        print(f"table {name} leaves hungry")
        return False


async def main():
    kitchen = Kitchen(2)
    happy = await asyncio.gather(
        table("A", kitchen, [("soup", 2), ("steak", 5)], 20),
        table("B", kitchen, [("pizza", 6), ("salad", 1)], 10),
        table("C", kitchen, [("cake", 3)], 9),
    )
    print(sum(happy), "of", len(happy), "tables are happy")


asyncio.run(main())
