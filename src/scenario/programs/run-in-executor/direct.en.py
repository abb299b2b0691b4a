import asyncio
import time

jobs = 2  #~ jobs: 1..6


def work(name):
    print(f"{name} starts")
    time.sleep(2)  #~ work: 0..10/0.1
    print(f"{name} ends")


async def call(name):
    work(name)


async def tick():
    while True:
        print("tick")
        await asyncio.sleep(0.3)


async def main():
    ticker = asyncio.create_task(tick(), name="Clock")
    await asyncio.gather(*[call(f"Job {i + 1}") for i in range(jobs)])
    ticker.cancel()


asyncio.run(main())
