import asyncio


class Task(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel asked of", self.get_name(), msg)
        return super().cancel(msg=msg)


class Stubborn(asyncio.Task):
    asked = 0

    def cancel(self, msg=None):
        self.asked += 1
        print("stubborn", self.get_name(), self.asked)
        if self.asked < 2:
            return False
        return super().cancel(msg)


async def job(seconds, name="job"):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **kw: Task(coro, loop=loop, **kw))

    print("-- gather")
    gathered = asyncio.gather(job(1, "a"), job(1, "b"))
    await asyncio.sleep(0)
    gathered.cancel("enough")
    try:
        await gathered
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args)

    print("-- wait_for")
    try:
        await asyncio.wait_for(job(5, "slow"), 1)
    except TimeoutError:
        print("timeout")
    inner = asyncio.create_task(job(5, "inner"), name="inner")
    try:
        await asyncio.wait_for(inner, 1)
    except TimeoutError:
        print("timeout", inner.cancelled())

    print("-- task group")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(5, "one"), name="one")
            group.create_task(job(5, "two"), name="two")
            await asyncio.sleep(0.1)
            raise ValueError("out")
    except* ValueError as e:
        print(e.exceptions)

    print("-- waiter")
    inner = asyncio.create_task(job(5, "awaited"), name="awaited")

    async def awaits():
        return await inner

    outer = asyncio.create_task(awaits(), name="outer")
    await asyncio.sleep(0.1)
    outer.cancel("through")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", e.args, inner.cancelled())

    print("-- timeout")
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(2)
    except TimeoutError:
        print("timed out")

    print("-- stubborn")
    loop.set_task_factory(lambda loop, coro, **kw: Stubborn(coro, loop=loop, **kw))
    both = asyncio.gather(job(1, "x"), job(1, "y"))
    await asyncio.sleep(0)
    print(both.cancel(), both.cancel())
    print(await asyncio.gather(both, return_exceptions=True))
    loop.set_task_factory(None)
    left = Task(job(9, "left"), name="left at the end")
    await asyncio.sleep(0)


asyncio.run(main())
