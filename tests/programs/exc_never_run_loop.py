import asyncio


async def a():
    return 1


async def b():
    try:
        await asyncio.sleep(5)
    finally:
        print("b finally")


loop = asyncio.new_event_loop()
t = loop.create_task(a(), name="never run")
u = loop.create_task(b(), name="suspended")
loop.run_until_complete(asyncio.sleep(0))
v = loop.create_task(a(), name="too late")
print("end of module", t.done(), u.done(), v.done())
