# A loop that counts what it is given to call, one that wraps it, and a method that is put in its place.
import asyncio
class Counting(asyncio.SelectorEventLoop):
    def __init__(self): super().__init__(); self.n=0; self.names=[]
    def call_soon(self, callback, *args, context=None):
        self.n+=1; self.names.append(getattr(callback,"__qualname__",None) or type(callback).__name__)
        return super().call_soon(callback,*args,context=context)
async def job(i):
    await asyncio.sleep(0); print("job",i); await asyncio.sleep(.1); return i
async def main():
    loop=asyncio.get_running_loop()
    print(await asyncio.gather(*(job(i) for i in range(2))))
    e=asyncio.Event(); loop.call_later(.1,e.set); await e.wait()
    q=asyncio.Queue(); t=asyncio.create_task(q.get()); await asyncio.sleep(0); q.put_nowait(1); print(await t)
    f=loop.create_future(); f.add_done_callback(lambda f: print("done",f.result())); f.set_result(5); print("set"); await asyncio.sleep(0)
    try:
        async with asyncio.timeout(.1): await asyncio.sleep(1)
    except TimeoutError: print("timeout")
    t=asyncio.create_task(job(9)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
    return loop.n
with asyncio.Runner(loop_factory=Counting) as r:
    print(r.run(main())); print(r.get_loop().names)
