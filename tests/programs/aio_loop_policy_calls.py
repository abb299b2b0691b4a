import asyncio


async def show():
    loop = asyncio.get_running_loop()
    print(asyncio.get_event_loop() is loop, loop.is_running(), loop.is_closed())
    try:
        loop.close()
    except RuntimeError as e:
        print(e)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.run_until_complete(show())
t = loop.create_task(asyncio.sleep(0.1, "made before it runs"))
print(loop.run_until_complete(t))


async def fails():
    raise ValueError("x")


try:
    loop.run_until_complete(fails())
except ValueError as e:
    print("error", e)
print(loop.run_until_complete(asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2))) if False else "skip")
loop.close()
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.set_event_loop(3)
except TypeError as e:
    print(e)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.create_task(show())
except RuntimeError as e:
    print(e)
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
print(asyncio._get_running_loop())
