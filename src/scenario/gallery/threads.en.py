import asyncio
import time


def slow(name, seconds):
    print(f"{name} starts in a thread")
    time.sleep(seconds)
    print(f"{name} is done")
    return name


async def tick():
    while True:
        await asyncio.sleep(0.5)
        print("tick")


async def main():
    clock = asyncio.create_task(tick(), name="Clock")
    await asyncio.gather(
        asyncio.to_thread(slow, "A", 2.2),  #~ a: 0..6/0.1
        asyncio.to_thread(slow, "B", 1.2),  #~ b: 0..6/0.1
    )
    clock.cancel()


asyncio.run(main())
