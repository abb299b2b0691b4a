import asyncio


class Noted(asyncio.Future):
    def __init__(self, name, *, loop=None):
        super().__init__(loop=loop)
        self.name, self.log = name, []

    def set_result(self, result):
        self.log.append(f"set {result}")
        super().set_result(result)

    def cancel(self, msg=None):
        self.log.append(f"cancel {msg}")
        return super().cancel(msg)

    def __repr__(self):
        return f"<Noted {self.name} {self._state}>"


class Doubles(asyncio.Future):
    def result(self):
        return super().result() * 2

    def __await__(self):
        value = yield from super().__await__()
        return value, "awaited"


class Labelled(asyncio.Task):
    def __init__(self, label, coro):
        super().__init__(coro, name=f"task of {label}")
        self.label = label


class Awaiting(asyncio.Task):
    def __await__(self):
        print("asked to wait for", self.get_name())
        return (yield from super().__await__())

    def __repr__(self):
        return f"<Awaiting {self.get_name()}>"


async def wait(future):
    try:
        return await future
    except asyncio.CancelledError as e:
        print("cancelled while waiting", e.args)
        raise


async def job():
    await asyncio.sleep(0.1)
    return "job"


async def main():
    loop = asyncio.get_running_loop()
    one = Noted("one")
    loop.call_later(1, one.set_result, 1)
    print(await one, one.log, one)
    two = Noted("two")
    task = asyncio.create_task(wait(two))
    await asyncio.sleep(0)
    print(task.cancel("why"))
    print(await asyncio.gather(task, return_exceptions=True), two.log, two.cancelled())
    three = Noted("three")
    try:
        await asyncio.wait_for(three, 1)
    except TimeoutError:
        print("timeout", three.log, three)
    four = Noted("four")
    gathered = asyncio.gather(four, job())
    await asyncio.sleep(0)
    gathered.cancel()
    try:
        await gathered
    except asyncio.CancelledError:
        print(four.log)
    five = Doubles()
    five.set_result(21)
    print(five.result(), await five, await asyncio.wait_for(five, 1), asyncio.isfuture(five))
    six = Awaiting(job(), name="six")
    print(await six, six)
    labelled = Labelled("label", job())
    print(labelled.get_name(), labelled.label, await labelled)
    done, pending = await asyncio.wait([six, five, Noted("late")], timeout=0.1)
    print(sorted(type(f).__name__ for f in done), [type(f).__name__ for f in pending], pending)
    seven = Noted("seven")
    inner = asyncio.shield(seven)
    inner.cancel()
    print(seven.log, seven.cancelled(), isinstance(seven, asyncio.Future), type(asyncio.ensure_future(seven)) is Noted)
    seven.set_exception(ValueError("seven"))
    try:
        await seven
    except ValueError as e:
        print(repr(e))
    for future in (seven, six, loop.create_future()):
        try:
            vars(future)
        except TypeError as e:
            print(e)
    print(asyncio.wrap_future(seven) is seven, seven.name)


asyncio.run(main())
