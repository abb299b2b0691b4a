import asyncio


class MyTask(asyncio.Task):
    created = 0

    def __init__(self, coro, **kw):
        super().__init__(coro, **kw)
        MyTask.created += 1

    def __repr__(self):
        return f"<MyTask {self.get_name()} {'done' if self.done() else 'pending'}>"


def factory(loop, coro, **kw):
    print("factory", coro.__name__, sorted(kw))
    return MyTask(coro, loop=loop, **kw)


async def work(n):
    await asyncio.sleep(0.1)
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    t = asyncio.create_task(work(1), name="first")
    print(t, isinstance(t, asyncio.Task), type(t))
    print(await t, t)
    print(await asyncio.gather(work(2), work(3)))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(work(4))
    print(t.result(), MyTask.created)
    print(await asyncio.wait_for(work(5), 1))
    loop.set_task_factory(None)
    print(type(asyncio.create_task(work(6))).__name__)
    loop.set_task_factory(asyncio.eager_task_factory)

    async def eager(n):
        print("eager runs", n)
        if n:
            await asyncio.sleep(0)
            print("eager resumed", n)
        return n
    t = asyncio.create_task(eager(0))
    print(t.done(), t.result())
    t = asyncio.create_task(eager(1))
    print(t.done())
    print(await t)
    print(await asyncio.gather(eager(0), eager(2), eager(0)))
    print(loop.get_task_factory() is asyncio.eager_task_factory)


asyncio.run(main())
