import asyncio


async def waiting():
    try:
        await asyncio.Event().wait()
    finally:
        print("finally of waiting")


def run():
    loop = asyncio.new_event_loop()
    t = loop.create_task(waiting(), name="waits")
    loop.run_until_complete(asyncio.sleep(0.1))
    u = loop.create_task(waiting(), name="never started")
    loop.close()
    print("loop closed", loop)
    return t, u


a, b = run()
print(a, b)
del a
del b
print("deleted")
