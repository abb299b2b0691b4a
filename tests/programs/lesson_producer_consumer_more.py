import asyncio
import random

random.seed(7)


async def producer(queue, name, count):
    for i in range(count):
        await asyncio.sleep(random.uniform(0.01, 0.1))
        item = (random.randint(1, 100), f"{name}-{i}")
        await queue.put(item)
        print(f"{name} put {item}, size={queue.qsize()}")
    await queue.put(None)


async def consumer(queue, name, results):
    while True:
        item = await queue.get()
        if item is None:
            queue.task_done()
            print(f"{name} exiting")
            break
        await asyncio.sleep(0.05)
        results.append((name, item))
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    results = []
    await asyncio.gather(
        producer(queue, "P1", 3), producer(queue, "P2", 2),
        consumer(queue, "C1", results), consumer(queue, "C2", results))
    await queue.join()
    print(len(results), sorted(i for _, i in results))
    print(queue, queue.empty(), queue.full())


asyncio.run(main())
