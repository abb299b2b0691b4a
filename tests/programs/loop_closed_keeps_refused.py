# The traceback of "Event loop is closed" has a frame with the callback that was not taken: its task lives until the
# exception is said.
import asyncio


async def waits():
    async for done in asyncio.as_completed([asyncio.sleep(0.3)]):
        pass


async def starts():
    await asyncio.wait([asyncio.create_task(waits())])


async def cancelled():
    others = [asyncio.create_task(starts())]
    try:
        await asyncio.shield(waits())
    except asyncio.CancelledError as e:
        pass
    last = asyncio.create_task(waits())


async def main():
    await asyncio.wait([asyncio.create_task(cancelled())], timeout=0.1)


asyncio.run(main())


async def waiting(future):
    await future


async def lost():
    global future
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().create_task(waiting(future))
    await asyncio.sleep(0)
    asyncio.get_running_loop().stop()


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(lost())
except RuntimeError as e:
    print(e)
loop.close()
try:
    future.set_result(None)
except RuntimeError as e:
    print("refused:", e)
print("ends")
