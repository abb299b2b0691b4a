# A loop whose methods are the program's: each is asked where CPython asks it.
import asyncio
class LoggingLoop(asyncio.SelectorEventLoop):
    def call_soon(self, cb, *args, context=None):
        print("call_soon", getattr(cb,"__qualname__",type(cb).__name__)); return super().call_soon(cb,*args,context=context)
    def call_later(self, delay, cb, *args, context=None):
        print("call_later", delay); return super().call_later(delay, cb, *args, context=context)
    def call_at(self, when, cb, *args, context=None):
        print("call_at"); return super().call_at(when, cb, *args, context=context)
    def create_task(self, coro, **kw):
        print("create_task", coro.__name__, kw); return super().create_task(coro, **kw)
    def create_future(self):
        print("create_future"); return super().create_future()
    def close(self): print("close"); super().close()
async def c(): await asyncio.sleep(.1); return 3
async def main():
    print(await asyncio.create_task(c()))
    await asyncio.sleep(0)
    async with asyncio.timeout(1): await c()
    e=asyncio.Event(); asyncio.get_running_loop().call_soon(e.set); await e.wait()
    await asyncio.gather(c(),c())
    await asyncio.wait_for(c(),1)
    print(await asyncio.to_thread(lambda: 5))
print(asyncio.run(main(), loop_factory=LoggingLoop))
