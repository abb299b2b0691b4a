import asyncio


async def worker(name, queue, results):
    while True:
        n = await queue.get()
        try:
            await asyncio.sleep(n / 10)
            if n == 3:
                raise ValueError("three")
            results[n] = name
            print(f"{name} did {n}")
        except ValueError as e:
            print(f"{name} failed: {e}")
        finally:
            queue.task_done()


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    queue, results = asyncio.Queue(), {}
    for n in (5, 1, 4, 2, 3):
        queue.put_nowait(n)
    workers = [asyncio.create_task(worker(f"w{i}", queue, results), name=f"w{i}") for i in range(2)]
    await queue.join()
    print(f"all done after {loop.time() - start:.1f}", results)
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print([w.cancelled() for w in workers], queue._unfinished_tasks)


asyncio.run(main())
