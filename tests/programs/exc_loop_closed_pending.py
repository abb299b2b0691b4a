import asyncio


async def b(n):
    try:
        await asyncio.sleep(5)
    finally:
        print("b finally", n)


loop = asyncio.new_event_loop()
u = loop.create_task(b(1), name="suspended")
loop.run_until_complete(asyncio.sleep(0))
v = loop.create_task(b(2), name="too late")
loop.close()
print("end of module", u.done(), v.done())
