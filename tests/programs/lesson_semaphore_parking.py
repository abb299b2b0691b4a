import asyncio
import random


class ParkingLot:
    def __init__(self, spaces):
        self.sem = asyncio.BoundedSemaphore(spaces)
        self.inside = []

    async def park(self, car, minutes):
        queued = asyncio.get_running_loop().time()
        async with self.sem:
            waited = asyncio.get_running_loop().time() - queued
            self.inside.append(car)
            print(f"{car} parks after {waited:.2f}, inside: {self.inside}")
            await asyncio.sleep(minutes)
            self.inside.remove(car)
            print(f"{car} leaves")


async def impatient(lot, car, patience):
    try:
        await asyncio.wait_for(lot.park(car, 0.1), patience)
    except TimeoutError:
        print(f"{car} drives on")


async def main():
    random.seed(5)
    lot = ParkingLot(2)
    async with asyncio.TaskGroup() as tg:
        for n in range(5):
            tg.create_task(lot.park(f"car{n}", round(random.uniform(0.1, 0.6), 2)))
        tg.create_task(impatient(lot, "vip", 0.25))
        tg.create_task(impatient(lot, "bus", 2))
    print(lot.sem.locked(), lot.inside)


asyncio.run(main())
