import asyncio
import time


def work(name, seconds):
    print(f"{name} 시작")
    time.sleep(seconds)
    return f"{name}의 결과"


async def tick():
    while True:
        print("똑딱")
        await asyncio.sleep(0.3)


async def main():
    ticker = asyncio.create_task(tick(), name="시계")
    print(await asyncio.to_thread(work, "작업", 2))  #~ work: 0..10/0.1
    ticker.cancel()


asyncio.run(main())
