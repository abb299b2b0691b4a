import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done(), f.cancelled(), f.get_loop() is loop)
    for method in (f.result, f.exception):
        try:
            method()
        except asyncio.InvalidStateError as e:
            print(e)
    f.add_done_callback(lambda fut: print("called", fut.result()))
    f.set_result(1)
    print("set", f, f.result(), f.exception())
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(repr(e))
    print(f.cancel())
    await asyncio.sleep(0)
    g = asyncio.Future()
    g.set_exception(ValueError("v"))
    print(g, repr(g.exception()))
    try:
        await g
    except ValueError as e:
        print("awaited", e)
    h = loop.create_future()

    def cb(fut):
        print("cb")

    h.add_done_callback(cb)
    h.add_done_callback(cb)
    print(h.remove_done_callback(cb), h.cancel("why"), h)
    try:
        await h
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    try:
        h.set_result(1)
    except asyncio.InvalidStateError as e:
        print(repr(e))
    for bad in (StopIteration, 3, StopIteration(2)):
        k = loop.create_future()
        try:
            k.set_exception(bad)
            print(repr(k.exception()))
        except TypeError as e:
            print(e)
    k.cancel()
    m = loop.create_future()
    m.set_exception(KeyError)
    print(repr(m.exception()))


asyncio.run(main())
