import asyncio
import time

seconds = 2  #~ block: 0..10/0.1
in_thread = False  #~ thread: off|on


async def tick():
    while True:
        print("tick")
        await asyncio.sleep(0.3)


async def job():
    await asyncio.sleep(1)
    print("job starts")
    if in_thread:
        await asyncio.to_thread(time.sleep, seconds)
    else:
        time.sleep(seconds)
    print("job ends")
    await asyncio.sleep(1)


async def main():
    ticker = asyncio.create_task(tick(), name="Clock")
    await asyncio.create_task(job(), name="Job")
    ticker.cancel()


asyncio.run(main())
