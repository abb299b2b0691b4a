import asyncio


def show(what, e):
    asyncio.get_running_loop().call_exception_handler({"message": what, "exception": e})


async def attempt(what, make):
    try:
        r = make()
        print(what, "->", r)
    except (Exception, asyncio.CancelledError) as e:
        show(what, e)


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    await attempt("result", f.result)
    await attempt("exception", f.exception)
    await attempt("set_exception str", lambda: f.set_exception("no"))
    await attempt("set_exception StopIteration", lambda: f.set_exception(StopIteration))
    await attempt("set_exception class", lambda: f.set_exception(ValueError))
    await attempt("set again", lambda: f.set_result(1))
    await attempt("set again", lambda: f.set_exception(KeyError(1)))
    await attempt("result", f.result)
    await attempt("exception", f.exception)
    g = loop.create_future()
    g.set_result([1])
    await attempt("g", lambda: (g.result(), g.done(), g.cancelled(), g.cancel(), g.exception()))
    await attempt("g again", lambda: g.set_result(2))
    h = loop.create_future()
    h.cancel("because")
    await attempt("h", h.result)
    await attempt("h", h.exception)
    await attempt("h", lambda: h.set_result(1))
    await attempt("add_done_callback", lambda: h.add_done_callback())
    await attempt("remove", lambda: h.remove_done_callback(print))
    await attempt("get_loop", lambda: h.get_loop() is loop)
    await attempt("constructor", lambda: asyncio.Future(5))
    await attempt("constructor loop", lambda: asyncio.Future(loop=5))
    await attempt("attribute", lambda: h.no_such)
    await attempt("state", lambda: (h._state, g._state, h._exception, g._result, h._callbacks))
    k = asyncio.Future()
    k.add_done_callback(print)
    k.add_done_callback(show)
    print(k)
    print(k.remove_done_callback(print), k.remove_done_callback(show), k)
    it = iter(k)
    await attempt("send", lambda: it.send(None) is k)
    await attempt("send", lambda: it.send(None))
    k.set_result(9)
    await attempt("stop", lambda: next(iter(k)))
    await attempt("hash", lambda: hash(k) == hash(k))
    await attempt("compare", lambda: k < h)
    await attempt("wrap", lambda: asyncio.wrap_future(5))
    await attempt("bool", lambda: bool(k))
    await attempt("blocking", lambda: (k._asyncio_future_blocking, asyncio.isfuture(k), asyncio.isfuture(5)))


asyncio.run(main())
