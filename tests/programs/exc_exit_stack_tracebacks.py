import traceback
from contextlib import AsyncExitStack, ExitStack, closing, contextmanager
import asyncio


def fails(*args):
    raise ValueError("fails")


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise KeyError("exit")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        raise KeyError("aexit")


@contextmanager
def managed():
    try:
        yield 1
    finally:
        raise OSError("managed")


def told(function):
    try:
        function()
    except Exception:
        traceback.print_exc()
    print("--")


def callbacks():
    with ExitStack() as stack:
        stack.callback(fails, 1)


def managers():
    with ExitStack() as stack:
        stack.enter_context(Manager())
        stack.enter_context(managed())


def pushed():
    with ExitStack() as stack:
        stack.push(Manager())
        stack.push(fails)
        raise TypeError("body")


def closes():
    stack = ExitStack()
    stack.callback(fails)
    stack.close()


async def both():
    async with AsyncExitStack() as stack:
        stack.callback(fails)
        stack.enter_context(managed())
        await stack.enter_async_context(Manager())
        stack.push_async_exit(Manager())


for function in (callbacks, managers, pushed, closes):
    told(function)
told(lambda: asyncio.run(both()))
