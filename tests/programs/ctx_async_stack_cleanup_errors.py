import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def resource(name, fail_on=None):
    if fail_on == "enter":
        raise OSError(f"cannot open {name}")
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0.1)
        print("close", name)
        if fail_on == "exit":
            raise OSError(f"cannot close {name}")


async def main():
    try:
        async with AsyncExitStack() as stack:
            for name, fail in (("a", None), ("b", "exit"), ("c", "enter")):
                await stack.enter_async_context(resource(name, fail))
    except OSError as e:
        print(e, "| during", e.__context__)
    stack = AsyncExitStack()
    async with stack:
        await stack.enter_async_context(resource("x"))
        kept = stack.pop_all()
    print("nothing closed")
    await kept.aclose()

    async def exit_callback(kind, value, tb):
        print("async exit callback", kind and kind.__name__)
        return True

    async with AsyncExitStack() as stack:
        stack.push_async_exit(exit_callback)
        raise KeyError("swallowed")
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(3)
    except TypeError as e:
        print(e)
    async with AsyncExitStack() as stack:
        stack.enter_context(__import__("contextlib").suppress(ZeroDivisionError))
        stack.push_async_callback(asyncio.sleep, 0.1)
        1 / 0
    print("end")


asyncio.run(main())
