# One task holds the thread: a timer that is due meanwhile fires late.
import asyncio
import time


async def ticker():
    began = time.monotonic()
    for n in range(4):
        print(f"tick {n} at {time.monotonic() - began:.1f}")
        await asyncio.sleep(0.5)


async def blocker():
    await asyncio.sleep(0.7)
    print("block")
    time.sleep(2)
    print("unblock")


async def main():
    await asyncio.gather(ticker(), blocker())


asyncio.run(main())
