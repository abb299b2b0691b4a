import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, aclosing, nullcontext


@asynccontextmanager
async def res(name, delay):
    await asyncio.sleep(delay)
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(delay)
        print("close", name)


async def bye(word):
    await asyncio.sleep(0)
    print("bye", word)


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("numbers closed")


async def main():
    async with AsyncExitStack() as stack:
        for i, n in enumerate("ab"):
            await stack.enter_async_context(res(n, 0.1 * (i + 1)))
        stack.push_async_callback(bye, "async")
        stack.callback(print, "sync callback")
        print("body")
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2:
                break
            print(n)
    async with nullcontext("null") as x:
        print(x)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(res("c", 0))
            raise ValueError("body failed")
    except ValueError as e:
        print("caught", e)


asyncio.run(main())
