import asyncio

jobs = 10  #~ jobs: 1..20


async def job(name, semaphore):
    async with semaphore:
        print(f"{name} starts")
        await asyncio.sleep(1)  #~ job: 0..10/0.1
        print(f"{name} ends")


async def main():
    semaphore = asyncio.Semaphore(3)  #~ permits: 1..20
    await asyncio.gather(*[job(f"Job {i + 1}", semaphore) for i in range(jobs)])


asyncio.run(main())
