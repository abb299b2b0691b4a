from contextlib import suppress
import asyncio
async def f():
    with suppress(ValueError):
        raise ExceptionGroup("a", [ValueError(1), KeyError(2)])
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    del t
    try:
        await f()
    except ExceptionGroup as e:
        print(repr(e), repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
    with suppress(ValueError):
        raise ExceptionGroup("a", [ValueError(1), KeyError(2)])
asyncio.run(main())
