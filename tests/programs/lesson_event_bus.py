import asyncio
import inspect
from collections import defaultdict


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, event, priority=0):
        def register(handler):
            self._handlers[event].append((priority, handler))
            self._handlers[event].sort(key=lambda ph: -ph[0])
            return handler
        return register

    async def emit(self, event, **data):
        results = []
        for _, handler in self._handlers[event]:
            result = handler(**data)
            if inspect.isawaitable(result):
                result = await result
            results.append(result)
        return results

    async def emit_concurrently(self, event, **data):
        async def call(handler):
            r = handler(**data)
            return await r if inspect.isawaitable(r) else r
        return await asyncio.gather(*(call(h) for _, h in self._handlers[event]), return_exceptions=True)


bus = EventBus()


@bus.on("signup")
async def send_mail(user, **_):
    await asyncio.sleep(0.2)
    print("mail to", user)
    return "mailed"


@bus.on("signup", priority=10)
def log(user, plan="free"):
    print("log", user, plan)
    return "logged"


@bus.on("signup", priority=5)
async def fail(user, **_):
    await asyncio.sleep(0.1)
    if user == "eve":
        raise PermissionError("no eve")


async def main():
    print(await bus.emit("signup", user="ann"))
    print(await bus.emit_concurrently("signup", user="eve", plan="pro"))
    print(await bus.emit("nothing"))
    try:
        await bus.emit("signup", user="eve")
    except PermissionError as e:
        print("stopped by", repr(e))
    await bus.emit("signup", name="x")


asyncio.run(main())
