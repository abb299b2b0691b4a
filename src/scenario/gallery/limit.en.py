import asyncio


async def download(number, permits):
    async with permits:
        print(f"download {number} starts")
        await asyncio.sleep(1)  #~ time: 0.1..5/0.1
        print(f"download {number} is done")


async def main():
    permits = asyncio.Semaphore(2)  #~ permits: 1..8
    async with asyncio.TaskGroup() as group:
        for number in range(6):  #~ jobs: 1..12
            group.create_task(download(number, permits), name=f"Download {number}")


asyncio.run(main())
