# The loop's exception handler runs in the context of the callback that failed.
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="foo")


def handler(loop, context):
    print(context["message"].split("(")[0], name.get())


def callback():
    name.set("bar")
    1 / 0


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(callback)
    loop.call_later(0.1, callback)
    await asyncio.sleep(0.2)
    context = contextvars.copy_context()
    context.run(name.set, "own")
    loop.call_soon(callback, context=context)
    await asyncio.sleep(0)
    print(name.get(), context[name])


asyncio.run(main())
