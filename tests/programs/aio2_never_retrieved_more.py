import asyncio


async def boom(n, t=0):
    await asyncio.sleep(t)
    raise ValueError(f"boom {n}")


class Holder:
    def __init__(self):
        self.task = asyncio.create_task(boom("held"), name="held")


async def main():
    asyncio.create_task(boom(1), name="one")
    await asyncio.sleep(0.1)
    print("one lost")
    t = asyncio.create_task(boom(2), name="two")
    await asyncio.sleep(0.1)
    t = None
    print("two lost")
    h = Holder()
    await asyncio.sleep(0.1)
    del h
    print("held lost")
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError("future"))
    del f
    print("future lost")
    g = asyncio.gather(boom(3), boom(4))
    await asyncio.sleep(0.1)
    del g
    print("gather lost")
    g = asyncio.gather(boom(5), boom(6), return_exceptions=True)
    await asyncio.sleep(0.1)
    del g
    print("gather with exceptions not lost")
    done, pending = await asyncio.wait([asyncio.create_task(boom(7), name="seven")])
    del done, pending
    print("wait lost")
    s = asyncio.shield(boom(8))
    await asyncio.sleep(0.1)
    del s
    print("shield lost")
    for c in asyncio.as_completed([boom(9), boom(10)]):
        try:
            await c
        except ValueError as e:
            print("seen", e)
            break
    await asyncio.sleep(0.1)
    print("as_completed lost")
    ts = [asyncio.create_task(boom(i), name=f"l{i}") for i in range(3)]
    await asyncio.sleep(0.1)
    ts[1].exception()
    ts.clear()
    print("list lost")
    t = asyncio.create_task(boom("cb"), name="cb")
    t.add_done_callback(lambda t: print("callback does not look"))
    await asyncio.sleep(0.1)
    del t
    try:
        await asyncio.wait_for(boom("wf", 0.1), 0.1)
    except (TimeoutError, ValueError) as e:
        print(repr(e))
    asyncio.create_task(boom("late", 0.2), name="late")
    asyncio.create_task(boom("later", 5), name="later")
    await asyncio.sleep(0.3)
    asyncio.create_task(boom("last"), name="last")


asyncio.run(main())
print("end")
