import asyncio


async def worker(name, lock, hold):
    print(name, "wants")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(hold)
        print(name, "gives back")


async def main():
    lock = asyncio.Lock()
    print(lock, lock.locked())
    async with asyncio.TaskGroup() as tg:
        for i, name in enumerate("abc"):
            tg.create_task(worker(name, lock, 0.1 * (3 - i)))
        await asyncio.sleep(0.05)
        print(lock)
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(await lock.acquire())
    waiter = asyncio.create_task(worker("late", lock, 0))
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.sleep(0)
    print(lock)
    lock.release()
    print(waiter.cancelled(), lock.locked())
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)
    print(type(lock).__mro__[0])


asyncio.run(main())
