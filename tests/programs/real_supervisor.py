import asyncio
import sys
import traceback


class Supervisor:
    def __init__(self, max_restarts=2):
        self.children = {}
        self.max_restarts = max_restarts
        self.restarts = {}

    def child(self, fn):
        self.children[fn.__name__] = fn
        return fn

    async def _supervise(self, name, fn):
        while True:
            try:
                await fn()
                print(f"{name} exited normally")
                return
            except asyncio.CancelledError:
                print(f"{name} cancelled")
                raise
            except Exception as e:
                n = self.restarts[name] = self.restarts.get(name, 0) + 1
                tb = traceback.extract_tb(e.__traceback__)
                print(f"{name} crashed ({n}): {e!r} at line {tb[-1].lineno} in {tb[-1].name}")
                if n > self.max_restarts:
                    raise RuntimeError(f"{name} restarted too often") from e
                await asyncio.sleep(0.1 * 2 ** n)

    async def run(self):
        async with asyncio.TaskGroup() as tg:
            for name, fn in self.children.items():
                tg.create_task(self._supervise(name, fn), name=name)


sup = Supervisor()


@sup.child
async def heartbeat():
    i = 0
    while True:
        await asyncio.sleep(0.25)
        i += 1
        print("beat", i)


@sup.child
async def unstable(state=[]):
    state.append(1)
    await asyncio.sleep(0.1)
    raise ZeroDivisionError(f"run {len(state)}")


@sup.child
async def oneshot():
    await asyncio.sleep(0.3)


async def main():
    try:
        await sup.run()
    except* RuntimeError as eg:
        print("group:", eg, eg.exceptions)
        traceback.print_exception(eg.exceptions[0], file=sys.stdout)
    print(sup.restarts)
    await sup.run()


asyncio.run(main())
