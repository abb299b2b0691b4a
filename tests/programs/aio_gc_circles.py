import asyncio, gc, weakref

class Node:
    def __init__(self, name): self.name = name; self.other = None
    def __del__(self): print("del", self.name, self.other.name)

def circle():
    a, b = Node("a"), Node("b")
    a.other, b.other = b, a
    w = weakref.ref(a, lambda _: print("gone"))
    return w

w = circle()
print(w() is not None)
gc.collect()
print("collected", w())
class Plain: pass
a = Plain(); a.me = a
r = weakref.ref(a, lambda _: print("plain gone"))
del a
print(r() is not None)
gc.collect()
print(r())
keep = [Plain()]
keep[0].me = keep
gc.collect()
print(keep[0].me is keep)

def gen():
    try:
        me = yield
        yield me
    finally:
        print("closed")
g = gen(); next(g); g.send(g)
del g
gc.collect()
print("after gen")

async def stuck(fut):
    try:
        await fut
    finally:
        print("stuck ends")

async def main():
    loop = asyncio.get_running_loop()
    def make():
        fut = loop.create_future()
        t = loop.create_task(stuck(fut), name="lost")

    make2 = None
    fut = loop.create_future()
    t = loop.create_task(stuck(fut), name="lost")
    await asyncio.sleep(0)
    del fut, t
    gc.collect()
    print("main goes on")
    async def fails():
        raise ValueError("x")
    t = asyncio.create_task(fails(), name="fails")

    box = [t]; box.append(box)
    await asyncio.sleep(0)
    del t, box
    gc.collect()
    print("main ends")
try:
    asyncio.run(main())
except AttributeError as e:
    print(e)
