# ends: stopped|MemoryError
import asyncio


async def child():
    await asyncio.sleep(1000)


async def main():
    tasks = []
    while True:
        tasks.append(asyncio.create_task(child()))


asyncio.run(main())
