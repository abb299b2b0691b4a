import asyncio
import time


async def slow():
    time.sleep(0.2)
    await asyncio.sleep(0.1)
    time.sleep(0.05)


def callback():
    time.sleep(0.3)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(slow(), name="slow one")
    loop.call_soon(callback)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 0.01
    await slow()


asyncio.run(main(), debug=True)
