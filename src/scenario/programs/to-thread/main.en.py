import asyncio
import time


def work(name, seconds):
    print(f"{name} starts")
    time.sleep(seconds)
    return f"result of {name}"


async def tick():
    while True:
        print("tick")
        await asyncio.sleep(0.3)


async def main():
    ticker = asyncio.create_task(tick(), name="Clock")
    print(await asyncio.to_thread(work, "job", 2))  #~ work: 0..10/0.1
    ticker.cancel()


asyncio.run(main())
