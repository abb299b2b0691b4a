# ends: stopped|MemoryError
import asyncio


def again(loop):
    loop.call_soon(again, loop)
    loop.call_soon(print)


async def main():
    again(asyncio.get_running_loop())
    await asyncio.Event().wait()


asyncio.run(main())
