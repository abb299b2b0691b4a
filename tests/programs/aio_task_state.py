# done, result, exception, cancelled; before and after.
import asyncio


async def good():
    return "value"


async def bad():
    raise ValueError("why")


async def slow():
    await asyncio.sleep(10)


async def main():
    a, b, c = [asyncio.create_task(f()) for f in (good, bad, slow)]
    print(a.done(), a.cancelled())
    for read in (a.result, a.exception):
        try:
            read()
        except asyncio.InvalidStateError as error:
            print("not yet:", error)
    await asyncio.sleep(0)
    print(a.done(), a.result(), a.exception())
    print(b.done(), repr(b.exception()))
    try:
        b.result()
    except ValueError as error:
        print("result raises", error)
    print(c.cancel(), c.done(), c.cancelling())
    await asyncio.sleep(0)
    print(c.cancelled(), c.cancel())
    try:
        c.result()
    except asyncio.CancelledError:
        print("was cancelled")


asyncio.run(main())
