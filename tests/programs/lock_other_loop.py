import asyncio

lock = asyncio.Lock()
event = asyncio.Event()
queue = asyncio.Queue()


async def first():
    async with lock:
        t = asyncio.create_task(use())
        await asyncio.sleep(0)
    await t
    print("first done")


async def use():
    async with lock:
        print("used")


async def second():
    async with lock:
        print("free lock is fine")
        t = asyncio.create_task(use())
        await asyncio.sleep(0)
        try:
            await t
        except RuntimeError as e:
            print(type(e).__name__, str(e).split(" ", 6)[-1].endswith("is bound to a different event loop"))


asyncio.run(first())
asyncio.run(second())


async def wait_event():
    asyncio.get_running_loop().call_later(0.1, event.set)
    await event.wait()
    event.clear()
    print("event once")


asyncio.run(wait_event())
try:
    asyncio.run(wait_event())
except RuntimeError as e:
    print("different event loop" in str(e))
