import asyncio


async def produce(queue):
    for number in range(1, 7):  #~ items: 1..21
        await asyncio.sleep(0.3)  #~ pace: 0..2/0.1
        await queue.put(number)
        print(f"{number}번을 넣음")


async def work(queue):
    while True:
        number = await queue.get()
        await asyncio.sleep(1)  #~ work: 0..5/0.1
        print(f"{number}번을 마침")
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)  #~ size: 1..10
    workers = [asyncio.create_task(work(queue), name=f"일꾼 {n}") for n in range(2)]  #~ workers: 1..6
    await produce(queue)
    await queue.join()
    for worker in workers:
        worker.cancel()


asyncio.run(main())
