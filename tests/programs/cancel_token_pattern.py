import asyncio


class CancelScope:
    def __init__(self):
        self._task, self.cancelled = None, False

    async def __aenter__(self):
        self._task = asyncio.current_task()
        return self

    def cancel(self):
        self.cancelled = True
        self._task.cancel()

    async def __aexit__(self, kind, value, tb):
        if kind is asyncio.CancelledError and self.cancelled and self._task.uncancel() == 0:
            print("scope swallowed its own cancel")
            return True


async def work(scope):
    async with scope:
        print("working")
        await asyncio.sleep(10)
        print("never")
    print("after the scope", asyncio.current_task().cancelling())
    await asyncio.sleep(0.1)
    return "finished"


async def main():
    scope = CancelScope()
    t = asyncio.create_task(work(scope))
    await asyncio.sleep(0.1)
    scope.cancel()
    print(await t)
    scope = CancelScope()
    t = asyncio.create_task(work(scope))
    await asyncio.sleep(0.1)
    scope.cancel()
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), t.cancelling())
    loop = asyncio.get_running_loop()
    async with CancelScope() as s:
        loop.call_later(0.2, s.cancel)
        while True:
            print(f"{loop.time():.1f}")
            await asyncio.sleep(0.1)


asyncio.run(main())
