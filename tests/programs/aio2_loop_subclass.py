import asyncio
class L(asyncio.SelectorEventLoop):
    def __init__(self, *a):
        super().__init__(*a)
        self.count = 0
    def create_task(self, coro, **kw):
        self.count += 1
        print("create", coro.__qualname__, kw)
        return super().create_task(coro, **kw)
    def call_exception_handler(self, ctx):
        print("handler", ctx["message"])
    def hello(self):
        return "hello"
async def w(): await asyncio.sleep(0.1); return 1
async def main():
    loop = asyncio.get_running_loop()
    print(type(loop), loop.hello(), isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, L))
    print(await asyncio.gather(w(), w()))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(w(), name="x")
    t = asyncio.create_task(w())
    print(t.get_loop() is loop, t.get_loop() == loop, await t)
    print(asyncio.get_event_loop().count, len(asyncio.all_tasks(loop)), asyncio.current_task(loop) is asyncio.current_task())
    f = loop.create_future()
    print(await asyncio.wait_for(loop.run_in_executor(None, lambda: 5), 1))
    loop.call_soon(lambda: 1/0)
    await asyncio.sleep(0.1)
loop = L()
print(loop.is_running(), loop.count)
loop.run_until_complete(main())
print(loop.count)
loop.close()
asyncio.run(main(), loop_factory=L)
asyncio.set_event_loop(L())
print(type(asyncio.get_event_loop_policy().get_event_loop()).__name__)
asyncio.get_event_loop_policy().get_event_loop().close()
class P(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("policy makes")
        return L()
asyncio.set_event_loop_policy(P())
asyncio.run(w())
with asyncio.Runner(loop_factory=L) as r:
    print(r.get_loop().hello())
    r.run(w())
async def bad(): 1/0
asyncio.run(bad(), loop_factory=L)
