import asyncio


async def b(n):
    try:
        await asyncio.sleep(5)
    finally:
        print("b finally", n)


def run():
    loop = asyncio.new_event_loop()
    u = loop.create_task(b(1), name="suspended")
    loop.run_until_complete(asyncio.sleep(0))
    v = loop.create_task(b(2), name="too late")
    w = loop.create_future()
    x = loop.create_task(waits(w), name="waits for a future")
    loop.run_until_complete(asyncio.sleep(0))


async def waits(f):
    try:
        await f
    except GeneratorExit:
        print("generator exit")
        raise


run()
print("end of module")
