import asyncio
import time


def slow(name, seconds):
    print(f"{name}: 스레드에서 시작")
    time.sleep(seconds)
    print(f"{name}: 끝")
    return name


async def tick():
    while True:
        await asyncio.sleep(0.5)
        print("똑딱")


async def main():
    clock = asyncio.create_task(tick(), name="시계")
    await asyncio.gather(
        asyncio.to_thread(slow, "A", 2.2),  #~ a: 0..6/0.1
        asyncio.to_thread(slow, "B", 1.2),  #~ b: 0..6/0.1
    )
    clock.cancel()


asyncio.run(main())
