import asyncio

workers = 3  #~ workers: 1..10


async def work(name, lock):
    print(f"{name} 기다림")
    async with lock:
        print(f"{name} 들어감")
        await asyncio.sleep(1)  #~ hold: 0..10/0.1
    print(f"{name} 나옴")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[work(f"일꾼 {i + 1}", lock) for i in range(workers)])


asyncio.run(main())
