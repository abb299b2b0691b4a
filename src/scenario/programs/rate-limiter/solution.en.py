import asyncio
import aiohttp

rate = 5  #~ rate: 1..10
requests = 12  #~ requests: 1..40


async def fetch(path, session):
    async with session.get(path) as response:
        return response.status


async def main():
    tasks = []
    async with aiohttp.ClientSession("https://api.example") as session:
        async with asyncio.TaskGroup() as group:
            for n in range(requests):
                if n > 0 and n % rate == 0:  # this second is full
                    await asyncio.sleep(1)
                tasks.append(group.create_task(fetch(f"/{n + 1}", session)))
    statuses = [task.result() for task in tasks]
    print(f"{len(statuses)} answers, {statuses.count(200)} of them good")


asyncio.run(main())
