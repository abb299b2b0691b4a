# Who is there.
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    tasks = [asyncio.create_task(work(), name=f"w{n}") for n in range(3)]
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    await asyncio.gather(*tasks)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))


asyncio.run(main())
