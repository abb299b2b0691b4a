import asyncio


class Worker:
    async def run(self):
        await asyncio.sleep(0.1)

    def __repr__(self):
        return "<Worker>"


def callback(fut):
    pass


async def fails():
    raise ValueError("nope")


async def main():
    t = asyncio.create_task(Worker().run(), name="W")
    print(t)
    await asyncio.sleep(0)
    print(t)
    t.add_done_callback(callback)
    print(t)
    t.add_done_callback(print)
    t.add_done_callback(callback)
    print(t)
    t.remove_done_callback(print)
    await t
    print(t)
    f = asyncio.create_task(fails(), name="F")
    await asyncio.wait([f])
    print(f)
    c = asyncio.create_task(Worker().run(), name="C")
    await asyncio.sleep(0)
    c.cancel()
    print(c)
    await asyncio.wait([c])
    print(c)
    loop = asyncio.get_running_loop()
    print(loop)
    print(loop.call_soon(callback, 1))
    h = loop.call_soon(print)
    h.cancel()
    print(h, h.cancelled())
    print(repr(loop.call_later(5, callback, 1)).split(" when")[0])
    w = asyncio.create_task(asyncio.wait_for(Worker().run(), 1))
    await asyncio.sleep(0)
    print(w)
    await w
    print(main(), Worker().run)


asyncio.run(main())
