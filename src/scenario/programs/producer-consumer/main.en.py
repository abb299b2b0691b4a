import asyncio

items = 6  #~ items: 1..12
workers = 2  #~ workers: 1..6


async def produce(name, queue):
    for item in range(1, items + 1):
        await queue.put(item)
        print(f"{name}: puts {item}")


async def consume(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(1)  #~ work: 0..10/0.1
        print(f"{name}: finishes {item}")
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)  #~ size: 1..12
    tasks = [asyncio.create_task(consume(f"Worker {i + 1}", queue)) for i in range(workers)]
    await asyncio.create_task(produce("Producer", queue))
    await queue.join()
    for task in tasks:
        task.cancel()


asyncio.run(main())
