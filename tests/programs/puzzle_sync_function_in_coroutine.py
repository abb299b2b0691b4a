import asyncio
import time


def blocking_io():
    time.sleep(0.5)
    return "data"


async def ticker(log):
    while True:
        log.append(round(time.monotonic() - start, 1))
        await asyncio.sleep(0.1)


async def main():
    global start
    for how in ("blocking", "thread"):
        start = time.monotonic()
        log = []
        t = asyncio.create_task(ticker(log))
        await asyncio.sleep(0)
        if how == "blocking":
            print(blocking_io())
        else:
            print(await asyncio.to_thread(blocking_io))
        await asyncio.sleep(0.05)
        t.cancel()
        print(how, log)


asyncio.run(main())
