# 3.13: gather over tasks that have ended already: how many turns it takes.
import asyncio


async def value(v):
    return v


async def spy(turns):
    for n in range(turns):
        print("turn", n)
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(value(n)) for n in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([task.done() for task in tasks])
    other = asyncio.create_task(spy(4))
    print("gather")
    print(await asyncio.gather(*tasks))
    print("gathered")
    await other


asyncio.run(main())
