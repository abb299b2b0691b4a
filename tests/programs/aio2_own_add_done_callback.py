# A task whose add_done_callback is the program's.
import asyncio
class T(asyncio.Task):
    def add_done_callback(self, fn, *, context=None):
        print("adc", getattr(fn,"__name__",type(fn).__name__)); super().add_done_callback(fn, context=context)
async def f(): await asyncio.sleep(.1); return 1
async def main():
    loop=asyncio.get_running_loop(); loop.set_task_factory(lambda l,c,**k: T(c,loop=l,**k))
    t=asyncio.create_task(f()); print(await t)
    print(await asyncio.gather(f()))
    print(await asyncio.wait_for(f(),1))
    d,p=await asyncio.wait([asyncio.create_task(f())]); print(len(d))
    async with asyncio.TaskGroup() as tg: tg.create_task(f())
    print(await asyncio.shield(f()))
    for c in asyncio.as_completed([f()]): print(await c)
asyncio.run(main())
