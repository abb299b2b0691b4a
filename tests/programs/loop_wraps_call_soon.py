# A loop that wraps each callback: tasks run inside of the wrapper.
import asyncio, time
class Wrapping(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        def timed(*args):
            callback(*args)
        return super().call_soon(timed,*args,context=context)
async def job(i):
    await asyncio.sleep(.1*i); print("job",i); return i
async def main():
    print(await asyncio.gather(*(job(i) for i in range(3))))
    async with asyncio.TaskGroup() as tg: t=tg.create_task(job(1))
    print(t.result())
asyncio.run(main(), loop_factory=Wrapping)
