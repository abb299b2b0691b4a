import asyncio
async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("ctx", repr(e.__context__))
        raise ValueError("x")
async def main():
    t = asyncio.create_task(child())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
    raise LookupError("m")
try:
    raise KeyError("outer")
except KeyError:
    try:
        asyncio.run(main())
    except LookupError as e:
        print(repr(e.__context__))
try:
    raise KeyError("outer")
except KeyError:
    with asyncio.Runner() as r:
        try:
            r.run(main())
        except LookupError as e:
            print(repr(e.__context__))

class CM:
    def __enter__(self): return self
    def __exit__(self, *a):
        asyncio.run(main())
try:
    with CM():
        raise OSError("in with")
except LookupError as e:
    print(repr(e), repr(e.__context__))
