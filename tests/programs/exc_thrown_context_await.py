# What a coroutine was handling when an exception was thrown into it is the context of that exception.
import asyncio

async def main():
    try:
        async with asyncio.timeout(0.01):
            try:
                1 / 0
            finally:
                await asyncio.sleep(1)
    except TimeoutError as e:
        print(repr(e.__cause__), repr(e.__context__), repr(e.__cause__.__context__))
        raise

async def other():
    try:
        raise KeyError("k")
    except KeyError:
        await asyncio.sleep(1)

async def main2():
    t = asyncio.create_task(other())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e.__context__))
asyncio.run(main2())
asyncio.run(main())
