import asyncio


def cb(*args):
    print("cb", args)


async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(cb, 1, 2)
    print(h.cancelled(), h)
    h.cancel()
    print(h.cancelled(), h)
    await asyncio.sleep(0)
    t = loop.call_later(0.1, cb, "later")
    print(isinstance(t, asyncio.TimerHandle), isinstance(h, asyncio.Handle), isinstance(h, asyncio.TimerHandle))
    print(round(t.when() - loop.time(), 3))
    await asyncio.sleep(0.2)
    t.cancel()
    print(t.cancelled())
    times = [loop.call_later(d, cb, d) for d in (0.3, 0.1, 0.2)]
    times[1].cancel()
    print(times[0] > times[2], sorted(times, key=lambda x: x.when()) == [times[1], times[2], times[0]])
    await asyncio.sleep(0.4)
    try:
        loop.call_soon(3)
    except TypeError as e:
        print(e)
    try:
        loop.call_later(None, cb)
    except TypeError as e:
        print(e)
    try:
        loop.call_at(None, cb)
    except TypeError as e:
        print(e)

    async def coro():
        pass

    for bad in (coro, coro()):
        try:
            loop.call_soon(bad)
            print("accepted")
        except TypeError as e:
            print(str(e).split(" at 0x")[0])
    loop.call_soon(cb, *range(3))
    await asyncio.sleep(0)
    import functools
    loop.call_soon(functools.partial(cb, "p", k=1) if False else functools.partial(cb, "p"))
    await asyncio.sleep(0)


asyncio.run(main(), debug=False)
