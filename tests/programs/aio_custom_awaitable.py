import asyncio


class Delay:
    def __init__(self, seconds, value):
        self.seconds, self.value = seconds, value

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


class Immediate:
    def __await__(self):
        return iter([])


class TwoTurns:
    def __await__(self):
        print("first turn")
        yield
        print("second turn")
        yield
        return "two"


class Bad:
    def __await__(self):
        return 3


class Yields:
    def __await__(self):
        yield 42


async def other():
    for i in range(3):
        print("other", i)
        await asyncio.sleep(0)


async def main():
    print(await Delay(0.1, "v"), await Immediate())
    t = asyncio.create_task(other())
    print(await TwoTurns())
    await t
    print(await asyncio.gather(Delay(0.2, 1), Delay(0.1, 2)))
    print(await asyncio.ensure_future(Delay(0, "wrapped")))
    print(await asyncio.wait_for(Delay(0.1, "in time"), 1))
    for thing in (Bad(), Yields(), object(), None):
        try:
            await thing
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
