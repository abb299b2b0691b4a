import asyncio


def handler(loop, context):
    exc = context.get("exception")
    print("HANDLER", context["message"], repr(exc), sorted(context))


async def fails():
    raise ValueError("task failed")


def callback():
    raise KeyError("callback failed")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(callback)
    await asyncio.sleep(0)
    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    f = loop.create_future()
    f.add_done_callback(lambda f: 1 / 0)
    f.set_result(None)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    loop.set_exception_handler(None)
    loop.call_soon(callback)
    await asyncio.sleep(0)

    def broken(loop, context):
        raise TypeError("handler is broken")
    loop.set_exception_handler(broken)
    loop.call_soon(callback)
    await asyncio.sleep(0)
    loop.default_exception_handler({"message": "default", "exception": ValueError("x"), "what": [1, 2]})
    loop.call_exception_handler({})
    print("done")


asyncio.run(main())
