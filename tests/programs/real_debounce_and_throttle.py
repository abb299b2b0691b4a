# Calls that are put off, and calls that are dropped; the reprs of their handles.
import asyncio
class Debounce:
    def __init__(self, wait): self.wait=wait; self.handle=None
    def __call__(self, fn):
        @__import__("functools").wraps(fn)
        def w(*a):
            if self.handle: self.handle.cancel()
            self.handle=asyncio.get_running_loop().call_later(self.wait, fn, *a)
        return w
def throttle(interval):
    def deco(fn):
        last=None
        def w(*a):
            nonlocal last
            now=asyncio.get_running_loop().time()
            if last is None or now-last>=interval:
                last=now; return fn(*a)
        return w
    return deco
@Debounce(.3)
def save(t): print("saved", t)
@throttle(.5)
def ping(i): print("ping", i)
async def main():
    for i,c in enumerate("hello"):
        save("hello"[:i+1]); ping(i); await asyncio.sleep(.2)
    h=save.__wrapped__
    await asyncio.sleep(1)
    loop=asyncio.get_running_loop()
    th=loop.call_later(5, save, "x"); print(th.when()-loop.time()<=5, th.cancelled(), th)
    th.cancel(); print(th.cancelled(), th)
    hh=loop.call_soon(ping, 99); print(hh); await asyncio.sleep(0); print(hh, hh.cancelled())
    print(loop.call_at(loop.time()+1, lambda: 1))
asyncio.run(main())
