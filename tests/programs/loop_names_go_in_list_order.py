# What the modules' names lead to comes to its end in the order of the collector's list, as it is after it has come
# once: a task that a lock's waiter leads to before the one that holds the lock, each before what it runs.
import asyncio

lock = asyncio.Lock()


def log(*what):
    print(f"{asyncio.get_running_loop().time():.1f}", *what)


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goes:", self.name)


async def items():
    try:
        await asyncio.sleep(0.25)
        yield 1
    finally:
        log("closed")


async def user(name):
    async with lock:
        loud = Loud(name)
        async for item in items():
            pass


async def starter():
    results = asyncio.as_completed([user("a"), user("b"), user("c")])


async def main():
    async def inner():
        starting = starter()
        try:
            await asyncio.shield(starting)
        except asyncio.CancelledError as e:
            pass
        async with asyncio.TaskGroup() as group:
            group.create_task(starter())

    task = asyncio.create_task(inner())


def counting(name):
    try:
        yield Loud(name)
    finally:
        print("ends:", name)


second = Loud("made first")
first = Loud("made second")
second, first = first, second
nested = {"list": [Loud("in a list"), counting("generator in a list")]}
next(nested["list"][1])
generator = counting("generator")
next(generator)
asyncio.run(main())
print("ends")
