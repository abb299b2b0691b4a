import asyncio


async def quick():
    return "no suspension"


async def hog(name, n):
    for i in range(n):
        print(name, i)
        await quick()


async def polite(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)


async def locked(name, lock):
    for i in range(2):
        async with lock:
            print(name, i)


async def event_waiter(name, ev):
    await ev.wait()
    print(name, "through")


async def main():
    await asyncio.gather(hog("h1", 2), hog("h2", 2))
    await asyncio.gather(polite("p1", 2), polite("p2", 2))
    lock = asyncio.Lock()
    await asyncio.gather(locked("l1", lock), locked("l2", lock))
    ev = asyncio.Event()
    ev.set()
    await asyncio.gather(event_waiter("e1", ev), hog("h3", 1), event_waiter("e2", ev))
    q = asyncio.Queue()
    for i in range(3):
        q.put_nowait(i)

    async def drain(name):
        while not q.empty():
            print(name, await q.get())
    await asyncio.gather(drain("d1"), drain("d2"))
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    t = asyncio.create_task(hog("bg", 2))
    print(await done)
    print("bg has not run yet:", not t.done())
    await t


asyncio.run(main())
