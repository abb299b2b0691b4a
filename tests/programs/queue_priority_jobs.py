import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    cost: float = field(compare=False, default=0.1)


async def worker(q):
    done = []
    while True:
        job = await q.get()
        if job.priority == 99:
            return done
        print("run", job)
        await asyncio.sleep(job.cost)
        done.append(job.name)


async def main():
    q = asyncio.PriorityQueue()
    for p, name in ((3, "low"), (1, "high"), (2, "mid"), (1, "high too")):
        q.put_nowait(Job(p, name))
    w = asyncio.create_task(worker(q))
    await asyncio.sleep(0.15)
    await q.put(Job(0, "urgent", 0.3))
    await q.put(Job(99, "stop"))
    print(await w)
    print(Job(1, "a") == Job(1, "b"), Job(1, "a") < Job(2, "a"), Job(1, "x", 5))


asyncio.run(main())
