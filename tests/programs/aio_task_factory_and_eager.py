import asyncio


def factory(loop, coro, **kwargs):
    task = asyncio.Task(coro, loop=loop, **kwargs)
    print("factory made", task.get_name(), coro.__name__)
    return task


async def child(n):
    print("child", n)
    await asyncio.sleep(0.1)
    return n


async def quick():
    return "quick"


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(await asyncio.gather(child(1), child(2)))
    t = asyncio.create_task(child(3), name="third")
    await t
    loop.set_task_factory(None)
    try:
        loop.set_task_factory(3)
    except TypeError as e:
        print(e)
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(child(4))
    print("after create", t.done())
    q = asyncio.create_task(quick())
    print("eager one is done", q.done(), q.result())
    print(await t)
    loop.set_task_factory(None)
    t = asyncio.create_task(child(5))
    print("lazy again")
    await t


asyncio.run(main())
