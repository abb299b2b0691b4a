import asyncio


async def translate():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise RuntimeError("translated")


async def convert():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        raise ValueError("from cancel") from e


async def raises_cancelled():
    raise asyncio.CancelledError("by hand")


async def main():
    for f in (translate, convert):
        t = asyncio.create_task(f())
        await asyncio.sleep(0)
        t.cancel()
        try:
            await t
        except Exception as e:
            print(repr(e), repr(e.__cause__), repr(e.__context__), t.cancelled())
    t = asyncio.create_task(raises_cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", t.cancelled(), e.args)
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__)
    try:
        try:
            raise asyncio.CancelledError
        except Exception:
            print("not an Exception")
    except BaseException as e:
        print("a BaseException", repr(e))
    t = asyncio.create_task(convert())
    await asyncio.sleep(0)
    t.cancel()
    await t


asyncio.run(main())
