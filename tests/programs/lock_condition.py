import asyncio


async def consumer(name, cond, items):
    async with cond:
        while not items:
            print(name, "waits")
            await cond.wait()
        print(name, "took", items.pop(0))


async def main():
    cond, items = asyncio.Condition(), []
    print(cond)
    tasks = [asyncio.create_task(consumer(n, cond, items)) for n in "abc"]
    await asyncio.sleep(0.1)
    print(cond)
    async with cond:
        items.append("x")
        cond.notify()
        print("notified one")
    await asyncio.sleep(0.1)
    async with cond:
        items.extend("yz")
        cond.notify_all()
    await asyncio.gather(*tasks)
    for method in (cond.notify, cond.notify_all):
        try:
            method()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    box = []

    async def filler():
        for i in range(3):
            await asyncio.sleep(0.1)
            async with cond:
                box.append(i)
                cond.notify_all()

    t = asyncio.create_task(filler())
    async with cond:
        print(await cond.wait_for(lambda: len(box) >= 2), box)
    await t


asyncio.run(main())
