import asyncio


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)

    async def fails():
        raise ValueError("nobody looks")

    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    f = loop.create_future()
    f.add_done_callback(lambda fut: [][0])
    f.set_result(None)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    loop.set_exception_handler(None)
    loop.call_soon(int, "x")
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "default handler"})
    loop.default_exception_handler({"message": "directly", "detail": [1, 2]})

    def bad_handler(loop, context):
        raise KeyError("handler fails itself")

    loop.set_exception_handler(bad_handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)
    print("end")


asyncio.run(main())
