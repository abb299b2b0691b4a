# Classes of the library that programs name with what they hold, in annotations.
import asyncio
import contextlib
import functools
import itertools
import os
import re
import types
import weakref
from contextvars import ContextVar


class Named:
    @functools.cached_property
    def value(self) -> "int":
        return 1


@contextlib.asynccontextmanager
async def opened(name: str) -> types.AsyncGeneratorType[str, None]:
    yield name


async def use(manager: contextlib.AbstractAsyncContextManager[str], done: functools.partial[None]) -> asyncio.Future[str]:
    future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    async with manager as name:
        future.set_result(name)
    done()
    return future


async def main():
    current: ContextVar[str] = ContextVar("current", default="-")
    print(await (await use(opened("a"), functools.partial(print, "done"))), current.get())


asyncio.run(main())
for shown in (
    contextlib.AbstractContextManager[int], contextlib.nullcontext[int], contextlib.closing[int],
    contextlib.AsyncExitStack[None], functools.partial[int], functools.cached_property[int],
    functools.partialmethod[int], itertools.chain[int], os.PathLike[str], re.Pattern[str], re.Match[str],
    weakref.ref[int], types.MappingProxyType[str, int], types.GeneratorType[int, None, None],
    types.CoroutineType[None, None, int],
):
    print(shown, shown.__origin__.__name__, shown.__args__)
for plain in (int, range, types.FunctionType, slice):
    try:
        plain[int]
    except TypeError as e:
        print(e)
