import asyncio
import time


async def slow():
    time.sleep(0.5)


async def quick():
    time.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await slow()
    await asyncio.create_task(slow(), name="slow one")
    await quick()
    loop.slow_callback_duration = 0.01
    await asyncio.create_task(quick(), name="quick one")
    loop.call_soon(time.sleep, 0.2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(loop)
    loop.set_debug(False)
    await asyncio.create_task(slow())
    print("done")


asyncio.run(main(), debug=True)
