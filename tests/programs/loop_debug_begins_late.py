# Debug mode that begins in the middle of a step; a loop that is closed with calls in its queue.
import asyncio
import logging
import time

logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = .05
    time.sleep(.1)
    await asyncio.sleep(0)
    loop.call_soon(time.sleep, .2)
    await asyncio.sleep(0)
    loop.set_debug(False)


async def numbers():
    yield 1
    yield 2


async def use():
    async for x in numbers():
        return x


asyncio.run(main())
loop = asyncio.new_event_loop()
t = loop.create_task(use())
loop.stop()
loop.run_forever()
print(t.done(), loop.run_until_complete(t))
loop.close()
print("closed")
