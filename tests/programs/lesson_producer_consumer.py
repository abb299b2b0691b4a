import asyncio
import random


async def producer(name, queue, count):
    for i in range(count):
        await asyncio.sleep(random.uniform(0.1, 0.5))
        item = f"{name}-{i}"
        await queue.put(item)
        print(f"[{name}] produced {item} (queue size {queue.qsize()})")


async def consumer(name, queue):
    while True:
        item = await queue.get()
        print(f"[{name}] consuming {item}")
        await asyncio.sleep(random.uniform(0.2, 0.6))
        print(f"[{name}] consumed {item}")
        queue.task_done()


async def main():
    random.seed(42)
    queue = asyncio.Queue(maxsize=3)
    producers = [asyncio.create_task(producer(f"P{i}", queue, 3)) for i in range(2)]
    consumers = [asyncio.create_task(consumer(f"C{i}", queue)) for i in range(2)]
    await asyncio.gather(*producers)
    print("producers finished")
    await queue.join()
    print("queue empty")
    for c in consumers:
        c.cancel()
    results = await asyncio.gather(*consumers, return_exceptions=True)
    print([type(r).__name__ for r in results])


asyncio.run(main())
