# The order of turns between tasks, results, and those who wait for them.
import asyncio


async def child(name):
    print("child", name)
    await asyncio.sleep(0)
    print("child", name, "ends")
    return name


async def waiter(name, task):
    print("waiter", name)
    print("waiter", name, "got", await task)


async def spy():
    for n in range(6):
        print("--", n)
        await asyncio.sleep(0)


async def main():
    watch = asyncio.create_task(spy())
    task = asyncio.create_task(child("x"))
    first = asyncio.create_task(waiter("1", task))
    second = asyncio.create_task(waiter("2", task))
    print("main", await task)
    await asyncio.gather(first, second)
    print("main gathered")
    await watch


asyncio.run(main())
