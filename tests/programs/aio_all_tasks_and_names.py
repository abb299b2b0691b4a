import asyncio


async def sleeper(n):
    await asyncio.sleep(n)


async def spawn(depth):
    if depth:
        await asyncio.create_task(spawn(depth - 1))
    else:
        names = sorted(t.get_name() for t in asyncio.all_tasks())
        print(names, asyncio.current_task().get_name())


async def main():
    await spawn(3)
    ts = [asyncio.create_task(sleeper(i / 10), name=f"s{i}") for i in range(1, 4)]
    anonymous = asyncio.create_task(sleeper(0.1))
    print(anonymous.get_name())
    while len(asyncio.all_tasks()) > 1:
        await asyncio.sleep(0.1)
        print(sorted(t.get_name() for t in asyncio.all_tasks()))
    loop = asyncio.get_running_loop()
    print(asyncio.current_task(loop) is asyncio.current_task(), len(asyncio.all_tasks(loop)))
    loop.call_soon(lambda: print("in a callback:", asyncio.current_task()))
    await asyncio.sleep(0)
    print([t.done() for t in ts])


asyncio.run(main())
