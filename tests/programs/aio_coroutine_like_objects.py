import asyncio
import collections.abc
import inspect


class Sleeper(collections.abc.Coroutine):
    def __init__(self, name, count):
        self.name, self.count = name, count
        self.__name__ = "sleeper_" + name
        self.__qualname__ = "Sleeper." + name

    def send(self, value):
        print(self.name, "send", value, self.count)
        if self.count == 0:
            raise StopIteration(self.name + " is done")
        self.count -= 1
        return None

    def throw(self, typ, val=None, tb=None):
        print(self.name, "throw", typ if isinstance(typ, type) else repr(typ))
        raise typ

    def close(self):
        print(self.name, "close")

    def __await__(self):
        while True:
            try:
                yield self.send(None)
            except StopIteration as e:
                return e.value


class Waiting(Sleeper):
    def __init__(self, name, future):
        super().__init__(name, 1)
        self.future, self.waits = future, None

    def send(self, value):
        if self.waits is None:
            self.waits = self.future.__await__()
        return self.waits.send(None)


async def main():
    print(asyncio.iscoroutine(Sleeper("z", 0)), inspect.iscoroutine(Sleeper("z", 0)), inspect.isawaitable(Sleeper("z", 0)))
    task = asyncio.create_task(Sleeper("a", 2))
    print(type(task.get_coro()).__name__, await task)
    print(await Sleeper("b", 1))
    print(await asyncio.gather(Sleeper("c", 1), Sleeper("d", 0)))
    print(await asyncio.wait_for(Sleeper("e", 1), 1))
    task = asyncio.create_task(Sleeper("f", 9))
    await asyncio.sleep(0)
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_result, 5)
    print(await asyncio.create_task(Waiting("g", future)))
    async with asyncio.TaskGroup() as group:
        one = group.create_task(Sleeper("h", 1), name="one")
    print(one.result(), one.get_name())
    print("coro=<" in repr(task))


asyncio.run(main())
print(asyncio.run(Sleeper("main", 1)))
