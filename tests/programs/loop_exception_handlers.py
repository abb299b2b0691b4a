import asyncio

def bad():
    1 / 0

async def fail():
    raise KeyError("k")

async def never():
    await asyncio.get_running_loop().create_future()

def handler(loop, context):
    print("handler", sorted(context), context["message"])
    print("  ", type(context.get("exception")).__name__)

def worse(loop, context):
    raise TypeError("worse")

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad)
    await asyncio.sleep(0)
    fut = loop.create_future()
    def done(f):
        raise ValueError("in done")
    fut.add_done_callback(done)
    fut.set_result(3)
    await asyncio.sleep(0)
    asyncio.create_task(fail())
    await asyncio.sleep(0.1)
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad)
    asyncio.create_task(fail())
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "mine", "extra": 1})
    f = loop.create_future()
    f.set_exception(OSError("lost"))
    del f
    loop.set_exception_handler(worse)
    loop.call_soon(bad)
    await asyncio.sleep(0.1)
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "mine", "extra": 1, "a": [1, 2]})
    loop.default_exception_handler({"exception": ValueError("v")})
    t = asyncio.create_task(never())
    await asyncio.sleep(0.1)
    def deep():
        raise SystemExit(3)
    loop.call_soon(deep)
    await asyncio.sleep(1)

asyncio.run(main())
