import asyncio


class Supervisor:
    def __init__(self, max_restarts=2):
        self.max_restarts = max_restarts
        self.log = []

    async def supervise(self, name, factory):
        for restart in range(self.max_restarts + 1):
            try:
                result = await factory(restart)
            except asyncio.CancelledError:
                print(f"{name}: told to stop")
                raise
            except Exception as e:
                print(f"{name}: crashed with {e!r}, restart {restart + 1}")
                await asyncio.sleep(0.1 * 2**restart)
            else:
                print(f"{name}: finished with {result}")
                return result
        raise RuntimeError(f"{name} gave up")


async def stable(_):
    await asyncio.sleep(0.2)
    return "stable result"


async def flaky(attempt):
    await asyncio.sleep(0.1)
    if attempt < 2:
        raise OSError(f"attempt {attempt}")
    return "at last"


async def hopeless(attempt):
    await asyncio.sleep(0.05)
    raise ValueError(attempt)


async def forever(_):
    while True:
        await asyncio.sleep(1)


async def main():
    s = Supervisor()
    try:
        async with asyncio.TaskGroup() as tg:
            tasks = [tg.create_task(s.supervise(f.__name__, f)) for f in (stable, flaky, hopeless, forever)]
    except* RuntimeError as eg:
        print("group:", eg.exceptions)
    for t in tasks:
        print("cancelled" if t.cancelled() else t.exception() or t.result())


asyncio.run(main())
