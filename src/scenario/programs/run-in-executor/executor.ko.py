import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

jobs = 2  #~ jobs: 1..6
pool = ThreadPoolExecutor(thread_name_prefix="일꾼", max_workers=2)  #~ pool: 1..6


def work(name):
    print(f"{name} 시작")
    time.sleep(2)  #~ work: 0..10/0.1
    print(f"{name} 끝")


async def call(name):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, work, name)


async def tick():
    while True:
        print("똑딱")
        await asyncio.sleep(0.3)


async def main():
    ticker = asyncio.create_task(tick(), name="시계")
    await asyncio.gather(*[call(f"작업 {i + 1}") for i in range(jobs)])
    ticker.cancel()


asyncio.run(main())
