# 3.13: Where tasks that a factory makes were made, in debug mode: in the factory, with those who asked for them around.
import asyncio


async def lost():
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    raise ValueError("lost")


async def deep():
    await asyncio.sleep(0)
    return await lost()


async def make():
    asyncio.create_task(lost())
    asyncio.ensure_future(deep())
    asyncio.get_running_loop().create_task(deep(), name="named")
    asyncio.Task(lost(), loop=asyncio.get_running_loop(), eager_start=True)
    asyncio.Task(deep(), loop=asyncio.get_running_loop())
    try:
        async with asyncio.TaskGroup() as group:
            print(group.create_task(deep()))
    except* ValueError:
        print("group failed")
    waits = asyncio.gather(deep(), return_exceptions=True)
    print(await waits)
    print(asyncio.create_task(asyncio.sleep(0.01)))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    await make()
    loop.set_task_factory(lambda loop, coro, **options: asyncio.Task(coro, loop=loop, **options))
    await make()
    await asyncio.sleep(0.1)


asyncio.run(main(), debug=True)
