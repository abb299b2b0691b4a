import asyncio
import time

seconds = 2  #~ block: 0..10/0.1
in_thread = False  #~ thread: off|on


async def tick():
    while True:
        print("똑딱")
        await asyncio.sleep(0.3)


async def job():
    await asyncio.sleep(1)
    print("작업 시작")
    if in_thread:
        await asyncio.to_thread(time.sleep, seconds)
    else:
        time.sleep(seconds)
    print("작업 끝")
    await asyncio.sleep(1)


async def main():
    ticker = asyncio.create_task(tick(), name="시계")
    await asyncio.create_task(job(), name="작업")
    ticker.cancel()


asyncio.run(main())
