import asyncio

workers = 3  #~ workers: 1..10


async def work(name, lock):
    print(f"{name} waits")
    async with lock:
        print(f"{name} goes in")
        await asyncio.sleep(1)  #~ hold: 0..10/0.1
    print(f"{name} is out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[work(f"Worker {i + 1}", lock) for i in range(workers)])


asyncio.run(main())
