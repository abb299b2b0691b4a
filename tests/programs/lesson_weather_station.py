import asyncio
import random
from statistics import mean


class Sensor:
    def __init__(self, name, interval, seed):
        self.name, self.interval = name, interval
        self.rng = random.Random(seed)

    async def readings(self):
        while True:
            await asyncio.sleep(self.interval)
            if self.rng.random() < 0.1:
                raise RuntimeError(f"sensor {self.name} broke")
            yield round(self.rng.gauss(20, 3), 1)


async def monitor(sensor, store):
    try:
        async for value in sensor.readings():
            store.setdefault(sensor.name, []).append(value)
            if value > 25:
                print(f"ALERT {sensor.name}: {value}")
    except RuntimeError as e:
        print(e)


async def report(store, every):
    while True:
        await asyncio.sleep(every)
        print({k: f"{mean(v):.2f} of {len(v)}" for k, v in sorted(store.items())})


async def main():
    store = {}
    reporter = asyncio.create_task(report(store, 1))
    sensors = [Sensor("north", 0.2, 1), Sensor("south", 0.3, 2), Sensor("attic", 0.5, 3)]
    done, pending = await asyncio.wait([asyncio.create_task(monitor(s, store)) for s in sensors], timeout=3.05)
    print(len(done), "broke,", len(pending), "run")
    for t in pending | {reporter}:
        t.cancel()
    await asyncio.gather(*pending, reporter, return_exceptions=True)


asyncio.run(main())
