# A loop's method that is put in its place while it runs.
import asyncio
async def job(i):
    await asyncio.sleep(.1*i); return i
async def main():
    loop=asyncio.get_running_loop(); orig=loop.call_soon; seen=[]
    def spy(cb,*a,**k):
        seen.append(getattr(cb,"__name__",type(cb).__name__)); return orig(cb,*a,**k)
    loop.call_soon=spy
    print(await asyncio.gather(job(1),job(2)))
    loop.call_soon(print,"hi"); await asyncio.sleep(0)
    print(seen)
    loop.call_soon=orig
    await asyncio.sleep(0.1); print(len(seen))
asyncio.run(main())
