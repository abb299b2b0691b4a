import asyncio
import concurrent.futures


async def coro():
    await asyncio.sleep(0.1)
    return "coro"


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "awaitable"


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(coro())
    print(asyncio.ensure_future(task) is task, type(task).__name__)
    print(await task, await asyncio.ensure_future(Awaitable()))
    c = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(c)
    loop.call_later(0.1, c.set_result, "from a concurrent future")
    print(await wrapped, asyncio.wrap_future(wrapped) is wrapped)
    c = concurrent.futures.Future()
    print(c.running(), c.done(), c.set_running_or_notify_cancel(), c.running())
    c.set_exception(KeyError("k"))
    try:
        await asyncio.wrap_future(c)
    except KeyError as e:
        print("error", e)
    c = concurrent.futures.Future()
    w = asyncio.wrap_future(c)
    w.cancel()
    await asyncio.sleep(0)
    print(c.cancelled(), w.cancelled())
    try:
        c.result()
    except concurrent.futures.CancelledError as e:
        print(repr(e))
    try:
        c.set_result(1)
    except concurrent.futures.InvalidStateError as e:
        print(str(e).split(":")[0])
    for bad in (1, "x", coro, None):
        try:
            asyncio.ensure_future(bad)
        except TypeError as e:
            print(e)


asyncio.run(main())
